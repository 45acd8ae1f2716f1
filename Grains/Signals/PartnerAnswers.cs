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
        return alliance.Approaches.OrderBy(approach => approach.On).GroupBy(approach => approach.Company)
            .SelectMany(talks => talks.Reverse().TakeWhile(approach => approach.Outcome != ApproachOutcome.Reopened).Reverse())
            .Where(approach => approach.Outcome is ApproachOutcome.Met or ApproachOutcome.Declined)
            .Select(approach => new PartnerAnswer(alliance.Id, approach.Company, approach.On, approach.Outcome == ApproachOutcome.Met))
            .Concat(alliance.Memberships.Select(membership => new PartnerAnswer(alliance.Id, membership.Company, membership.Since, Agreed: true)));
    }
}
