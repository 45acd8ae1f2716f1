using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Alliances;

/// <summary>How conversations with companies that are not members ended.</summary>
internal static class ApproachRules
{
    /// <summary>
    /// What is said about the same company and day takes the place of what was said before; of "never again" only its
    /// being taken back does.
    /// </summary>
    public static Outcome<AllianceState, AllianceRefusal> Record(AllianceState alliance, Approach approach, DateOnly today, bool isKnown)
    {
        if (!CompanyId.TryParse(approach.Company, out _))
            return AllianceRefusal.InvalidId;
        if (!Enum.IsDefined(approach.Outcome))
            return AllianceRefusal.DetailsDoNotFit;
        if (!AllianceDays.HasCome(approach.On, today))
            return AllianceRefusal.InvalidDate;
        if (!isKnown)
            return AllianceRefusal.UnknownCompany;

        var stored = AllianceMapping.ToStored(approach);
        var isVetoed = stored.Outcome != ApproachOutcome.Reopened && alliance.Approaches.Contains(stored with { Outcome = ApproachOutcome.NeverAgain });
        if (isVetoed || alliance.Approaches.Contains(stored))
            return alliance;
        var others = alliance.Approaches.Where(each => !(each.Company == stored.Company && each.On == stored.On)).ToList();
        return others.Count < AllianceLimits.MaxApproaches
            ? alliance with { Approaches = [.. others, stored] }
            : AllianceRefusal.TooMany;
    }
}
