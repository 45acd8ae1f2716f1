using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Population;

/// <summary>Adds what topics and practices say about needs; shares combine, so that no sum leaves 0 to 1.</summary>
internal static class NeedSums
{
    /// <summary>
    /// What one topic can contribute to the weight of a need. Below 1, so that each further topic that names the need
    /// raises its weight.
    /// </summary>
    private const double TopicWeight = 0.75;

    /// <summary>Adds the needs that come with a topic.</summary>
    public static void Add(Span<double> sums, NeedWeight[] needs)
    {
        foreach (var (need, weight) in needs)
            sums[need] = NeedStrength.Combine(sums[need], TopicWeight * weight);
    }

    /// <summary>Adds the needs that a practice meets.</summary>
    public static void Add(Span<double> sums, NeedStrength[] needs)
    {
        foreach (var (need, share) in needs)
            sums[need] = NeedStrength.Combine(sums[need], share);
    }
}
