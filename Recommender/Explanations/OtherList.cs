using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Explanations;

/// <summary>How the eligible practices would stand for another inquiry, as far as somebody wants to know.</summary>
/// <param name="chain">Who scores.</param>
/// <param name="inquiry">What was asked.</param>
/// <param name="other">What might have been asked.</param>
/// <param name="differs">In what they differ, where the first link answers both and they differ in nothing else.</param>
internal sealed class OtherList(RecommenderChain chain, Inquiry inquiry, Inquiry other, RestsOn differs)
{
    /// <summary>By place among the eligible practices; no number where nobody asked yet.</summary>
    private double[]? keys;

    /// <summary>What was left out: an input, or null for parts of the subject.</summary>
    public string? Cause { get; init; }

    /// <summary>The measure that was left out, or nothing.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Topics that were left out, one bit each.</summary>
    public ulong Topics { get; init; }

    /// <summary>Whether the persona was left out.</summary>
    public bool Persona { get; init; }

    /// <summary>What a practice would be sorted by.</summary>
    /// <param name="practices">Eligible practices.</param>
    /// <param name="before">What each is sorted by now.</param>
    /// <param name="at">Place among the practices.</param>
    public double KeyOf(ReadOnlySpan<int> practices, ReadOnlySpan<double> before, int at)
    {
        keys ??= Start(practices);
        if (double.IsNaN(keys[at]))
            keys[at] = before[at] - chain[0].LostBy(inquiry, other, differs, practices[at]);
        return keys[at];
    }

    private double[] Start(ReadOnlySpan<int> practices)
    {
        var start = new double[practices.Length];
        if (differs == RestsOn.Neither)
            chain.Keys(other, practices, start);
        else
            Array.Fill(start, double.NaN);
        return start;
    }
}
