using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>How companies answered an alliance, as far as that is stored.</summary>
public static class PartnerAnswers
{
    /// <summary>
    /// Conversations and memberships: who joined has agreed, whether anybody recorded a conversation or not. What was taken back
    /// is as if nothing had been; and "never again" is what the alliance says, not what the company does.
    /// </summary>
    public static IEnumerable<PartnerAnswer> Of(AllianceView alliance)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var reopened = alliance.Approaches.Where(approach => approach.Outcome == ApproachOutcome.Reopened).ToLookup(approach => approach.Company, approach => approach.On);
        return alliance.Approaches
            .Where(approach => approach.Outcome is ApproachOutcome.Met or ApproachOutcome.Declined && !reopened[approach.Company].Any(day => day >= approach.On))
            .Select(approach => new PartnerAnswer(alliance.Id, approach.Company, approach.On, approach.Outcome == ApproachOutcome.Met))
            .Concat(alliance.Memberships.Select(membership => new PartnerAnswer(alliance.Id, membership.Company, membership.Since, Agreed: true)));
    }
}
