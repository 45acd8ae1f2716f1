using System.Numerics;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Population;

/// <summary>What the people in a company need and what its running practices leave open of it.</summary>
internal static class OpenNeeds
{
    /// <summary>
    /// By company, then by need: how much the need matters there times the part that running practices leave open. What
    /// matters sums to 1 over the needs of a company.
    /// </summary>
    /// <param name="topics">By company: one bit per topic of the catalogue.</param>
    /// <param name="running">By company: places of the practices that run.</param>
    /// <param name="practices">The catalogue.</param>
    public static float[] Of(ulong[] topics, BitRows running, PracticeTable practices)
    {
        var needs = practices.Catalogue.Needs.Count;
        var open = new float[topics.Length * needs];
        Span<double> weights = stackalloc double[needs];
        Span<double> covered = stackalloc double[needs];
        for (var i = 0; i < topics.Length; i++)
        {
            weights.Clear();
            covered.Clear();
            Weigh(topics[i], practices, weights);
            foreach (var practice in running.Of(i))
                NeedSums.Add(covered, practices.Needs[practice]);
            Write(weights, covered, open.AsSpan(i * needs, needs));
        }

        return open;
    }

    /// <summary>A firm that names no topic, or whose topics are not used, has the needs that everyone has.</summary>
    private static void Weigh(ulong topics, PracticeTable practices, Span<double> weights)
    {
        for (var rest = topics == 0 ? practices.Everyone : topics; rest != 0; rest &= rest - 1)
            NeedSums.Add(weights, practices.TopicNeeds[BitOperations.TrailingZeroCount(rest)]);
    }

    private static void Write(ReadOnlySpan<double> weights, ReadOnlySpan<double> covered, Span<float> open)
    {
        var whole = 0.0;
        foreach (var weight in weights)
            whole += weight;
        for (var need = 0; need < open.Length && whole > 0; need++)
            open[need] = (float)(weights[need] * (1 - covered[need]) / whole);
    }
}
