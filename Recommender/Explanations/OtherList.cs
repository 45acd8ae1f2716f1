using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Explanations;

/// <summary>How the eligible practices would stand for another inquiry, as far as somebody wants to know.</summary>
internal sealed class OtherList
{
    private readonly RecommenderChain chain;
    private readonly Inquiry inquiry;
    private readonly Inquiry other;
    private readonly RestsOn differs;

    /// <summary>By place among the eligible practices; no number where nobody asked yet.</summary>
    private readonly double[] keys;

    /// <param name="chain">Who scores.</param>
    /// <param name="inquiry">What was asked.</param>
    /// <param name="other">What might have been asked.</param>
    /// <param name="differs">The one part in which they differ, or neither where more does.</param>
    /// <param name="practices">Eligible practices.</param>
    public OtherList(RecommenderChain chain, Inquiry inquiry, Inquiry other, RestsOn differs, ReadOnlySpan<int> practices)
    {
        (this.chain, this.inquiry, this.other, this.differs, keys) = (chain, inquiry, other, differs, new double[practices.Length]);
        // What the first link answers differs in nothing but what rests on the difference; it proposes all, so its keys are its scores.
        if (differs != RestsOn.Neither && chain[0].Answers(inquiry) && chain[0].Answers(other))
            Array.Fill(keys, double.NaN);
        else
            chain.Keys(other, practices, keys);
    }

    /// <summary>What a practice would be sorted by.</summary>
    /// <param name="practices">Eligible practices.</param>
    /// <param name="before">What each is sorted by now.</param>
    /// <param name="at">Place among the practices.</param>
    public double KeyOf(ReadOnlySpan<int> practices, ReadOnlySpan<double> before, int at)
    {
        if (double.IsNaN(keys[at]))
        {
            keys[at] = before[at];
            chain[0].Change(inquiry, other, differs, practices.Slice(at, 1), keys.AsSpan(at, 1));
        }

        return keys[at];
    }
}
