using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Alliances;

/// <summary>When companies are members. Answers the very same alliance when nothing is new.</summary>
internal static class MembershipRules
{
    /// <summary>A new membership, or the corrected first day of the one that lasts.</summary>
    public static Outcome<AllianceState, AllianceRefusal> Admit(AllianceState alliance, AdmitMember request, DateOnly today, bool isKnown)
    {
        if (!CompanyId.TryParse(request.Company, out _))
            return AllianceRefusal.InvalidId;
        if (!AllianceDays.HasCome(request.Since, today))
            return AllianceRefusal.InvalidDate;
        if (!isKnown)
            return AllianceRefusal.UnknownCompany;

        var lasting = Lasting(alliance, request.Company);
        if (lasting?.Since == request.Since)
            return alliance;
        var others = alliance.Memberships.Where(membership => membership != lasting).ToList();
        if (others.Exists(membership => membership.Company == request.Company && membership.Until >= request.Since))
            return AllianceRefusal.Overlap;
        if (others.Count >= AllianceLimits.MaxMemberships)
            return AllianceRefusal.TooMany;
        return alliance with { Memberships = [.. others, new StoredMembership { Company = request.Company, Since = request.Since }] };
    }

    public static Outcome<AllianceState, AllianceRefusal> End(AllianceState alliance, EndMembership request, DateOnly today)
    {
        if (Lasting(alliance, request.Company) is not { } lasting)
            return AllianceRefusal.NotMember;
        if (request.Until < lasting.Since || !AllianceDays.HasCome(request.Until, today))
            return AllianceRefusal.InvalidDate;
        return alliance with
        {
            Memberships = [.. alliance.Memberships.Select(each => each == lasting ? lasting with { Until = request.Until } : each)],
        };
    }

    private static StoredMembership? Lasting(AllianceState alliance, string company) =>
        alliance.Memberships.FirstOrDefault(membership => membership.Company == company && membership.Until is null);
}
