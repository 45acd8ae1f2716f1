using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Recommender.Rankers;

/// <summary>A weighted sum of features.</summary>
public sealed class LinearRanker : IRanker
{
    internal const string Kind = "linear-ranker";
    private const int Version = 1;

    private readonly float[] weights;

    /// <param name="features">Names.</param>
    /// <param name="weights">One per feature, finite and at least 0; not all of them 0.</param>
    /// <exception cref="ArgumentException">The weights are none, or do not fit the features.</exception>
    public LinearRanker(IReadOnlyList<string> features, IReadOnlyList<float> weights)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(weights);
        if (!AreSound(features, weights))
            throw new ArgumentException("Each feature needs a weight of at least 0, and one of them more.", nameof(weights));
        (Features, this.weights) = (features, [.. weights]);
    }

    public IReadOnlyList<string> Features { get; }

    /// <summary>One per feature, at least 0.</summary>
    public IReadOnlyList<float> Weights => weights;

    public double Score(ReadOnlySpan<float> values)
    {
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
            score += (double)weights[i] * values[i];
        return score;
    }

    public double Explain(ReadOnlySpan<float> values, Span<double> parts)
    {
        for (var i = 0; i < weights.Length; i++)
            parts[i] = (double)weights[i] * values[i];
        return 0;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(Features);
        writer.Write(weights);
        writer.Finish();
    }

    internal static LinearRanker Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var (names, weights) = (reader.ReadNames(), reader.ReadFloats());
        reader.Finish();
        return AreSound(names, weights) ? new LinearRanker(names, weights) : throw new ModelFileException("The model file has weights that are none.");
    }

    private static bool AreSound(IReadOnlyList<string> features, IReadOnlyList<float> weights) =>
        weights.Count == features.Count && weights.All(weight => weight >= 0 && float.IsFinite(weight)) && weights.Any(weight => weight > 0);
}
