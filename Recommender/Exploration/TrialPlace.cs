using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Diversity;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Exploration;

/// <summary>
/// Lets something further down the list stand at the fifth place instead of what usually stands there: Thompson sampling
/// over what suits the firm as well and keeps the variety of the list. The first four places are never touched.
/// </summary>
internal sealed class TrialPlace(PracticeTable table, RecommenderChain chain)
{
    /// <summary>The one place that may change.</summary>
    public const int Place = 4;

    /// <summary>Nothing from further down than this is tried out.</summary>
    public const int Window = 12;

    /// <summary>Nothing that scores less than this share of what usually stands at the place is tried out.</summary>
    private const double Near = 0.9;

    private const int SuitsWell = 2;

    /// <summary>What may speak against something that is tried out: it is work, it costs, and others have not begun either.</summary>
    private static readonly string[] Bearable = ["effort", "cost", "peers"];

    /// <summary>Decides, and swaps the two practices where something else is to stand at the place.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="practices">Places in the catalogue.</param>
    /// <param name="scores">One per practice.</param>
    /// <param name="proposers">One per practice.</param>
    /// <param name="order">The list as it would be, with at least <see cref="Window"/> places where there are as many.</param>
    /// <param name="trial">What is known, and the chance.</param>
    /// <param name="propensities">One per place of the list: how likely it was that this practice stands there.</param>
    /// <returns>Whether something else stands there.</returns>
    public bool Decide(
        Inquiry inquiry, ReadOnlySpan<int> practices, ReadOnlySpan<double> scores, ReadOnlySpan<int> proposers, Span<int> order, Trial trial, Span<double> propensities)
    {
        propensities.Fill(1);
        Span<int> arms = stackalloc int[Window];
        arms = arms[..Collect(inquiry, practices, scores, proposers, order, arms)];
        if (arms.Length < 2)
            return false;

        Span<int> wins = stackalloc int[arms.Length];
        var chosen = 0;
        var mine = (int)(trial.Chance % TakeUpDraws.Count);
        for (var draw = 0; draw < TakeUpDraws.Count; draw++)
        {
            var winner = Winner(arms, practices, scores, order, trial.Draws[draw]);
            wins[winner]++;
            if (draw == mine)
                chosen = winner;
        }

        for (var arm = 1; arm < arms.Length; arm++)
            propensities[arms[arm]] = 1 - Share(wins[arm]);
        propensities[Place] = Share(wins[chosen]);
        if (chosen == 0)
            return false;
        (order[Place], order[arms[chosen]]) = (order[arms[chosen]], order[Place]);
        // What usually stands at the place is found here in exactly the same cases.
        propensities[arms[chosen]] = Share(wins[chosen]);
        return true;
    }

    private static double Share(int wins) => (double)wins / TakeUpDraws.Count;

    /// <summary>Places in the list whose practices may stand at the place; what usually does comes first.</summary>
    private int Collect(Inquiry inquiry, ReadOnlySpan<int> practices, ReadOnlySpan<double> scores, ReadOnlySpan<int> proposers, ReadOnlySpan<int> order, Span<int> arms)
    {
        if (order.Length <= Place + 1)
            return 0;
        arms[0] = Place;
        var count = 1;
        for (var place = Place + 1; place < Math.Min(order.Length, Window); place++)
            if (proposers[order[place]] == proposers[order[Place]]
                && scores[order[place]] >= Near * scores[order[Place]]
                && KeepsVariety(inquiry.Topics, practices, order, place)
                && Suits(inquiry, practices[order[place]], chain[proposers[order[place]]]))
                arms[count++] = place;
        return count;
    }

    private static int Winner(ReadOnlySpan<int> arms, ReadOnlySpan<int> practices, ReadOnlySpan<double> scores, ReadOnlySpan<int> order, ReadOnlySpan<float> draw)
    {
        var (best, highest) = (0, double.NegativeInfinity);
        for (var arm = 0; arm < arms.Length; arm++)
        {
            var at = order[arms[arm]];
            // What the model thinks of it for this firm, and what firms made of it so far.
            if (scores[at] * draw[practices[at]] is var worth && worth > highest)
                (best, highest) = (arm, worth);
        }

        return best;
    }

    /// <summary>Nobody is asked to try what needs adapting first, or what something about the firm speaks against.</summary>
    private bool Suits(Inquiry inquiry, int practice, ILink link) =>
        table.SizeFit[inquiry.Size][practice] >= SuitsWell
        && (table.ShiftFit[practice] >= SuitsWell || ShiftBands.Of(inquiry.ShiftShare) == ShiftBand.Little)
        && Array.TrueForAll(link.Contributions(inquiry, practice), part => part.Value >= 0 || Array.IndexOf(Bearable, part.Feature) >= 0);

    /// <summary>It must be made for every topic that its forerunner was made for, and find room in its field.</summary>
    private bool KeepsVariety(ulong topics, ReadOnlySpan<int> practices, ReadOnlySpan<int> order, int place)
    {
        var (usual, other) = (practices[order[Place]], practices[order[place]]);
        if ((table.Topics[usual] & topics & ~table.Topics[other]) != 0)
            return false;
        if (place < VarietyRules.Top || table.Fields[usual] == table.Fields[other])
            return true;
        var alike = 0;
        foreach (var position in order[..VarietyRules.Top])
            alike += table.Fields[practices[position]] == table.Fields[other] ? 1 : 0;
        return alike < VarietyRules.MostOfOneField;
    }
}
