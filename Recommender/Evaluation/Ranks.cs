using System.Numerics;
using System.Runtime.InteropServices;

namespace Matchmaking.Recommender.Evaluation;

/// <summary>Finds the places that relevant items reach in a full ranking, without sorting the ranking.</summary>
public static class Ranks
{
    /// <summary>Places of the relevant items, ascending, from 1.</summary>
    /// <param name="scores">One per item; negative infinity takes an item out, NaN puts it last.</param>
    /// <param name="relevant">Distinct items.</param>
    /// <param name="ties">Who comes first among equals; relevant items never push each other out.</param>
    public static double[] Of(ReadOnlySpan<float> scores, ReadOnlySpan<int> relevant, Ties ties)
    {
        var wanted = new float[relevant.Length];
        for (var i = 0; i < wanted.Length; i++)
            wanted[i] = scores[relevant[i]] is var score && float.IsNaN(score) ? float.NegativeInfinity : score;
        Array.Sort(wanted, static (a, b) => b.CompareTo(a));
        var ranks = new double[wanted.Length];
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = Ahead(scores, wanted, wanted[i], ties) + i + 1;
        return ranks;
    }

    /// <summary>Irrelevant items that come before a relevant one of this score.</summary>
    private static double Ahead(ReadOnlySpan<float> scores, ReadOnlySpan<float> wanted, float score, Ties ties)
    {
        var (above, equal) = Count(scores, score);
        if (float.IsNegativeInfinity(score))
            equal = scores.Length - above; // NaN equals nothing, but is no better than an item taken out.
        foreach (var other in wanted)
        {
            above -= other > score ? 1 : 0;
            equal -= other == score ? 1 : 0;
        }

        return above + (ties == Ties.Pessimistic ? equal : equal / 2.0);
    }

    private static (int Above, int Equal) Count(ReadOnlySpan<float> scores, float score)
    {
        var limit = new Vector<float>(score);
        var above = Vector<int>.Zero;
        var equal = Vector<int>.Zero;
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var vector in vectors)
        {
            above -= Vector.GreaterThan(vector, limit);
            equal -= Vector.Equals(vector, limit);
        }

        var counted = (Above: Vector.Sum(above), Equal: Vector.Sum(equal));
        foreach (var one in scores[(vectors.Length * Vector<float>.Count)..])
        {
            counted.Above += one > score ? 1 : 0;
            counted.Equal += one == score ? 1 : 0;
        }

        return counted;
    }
}
