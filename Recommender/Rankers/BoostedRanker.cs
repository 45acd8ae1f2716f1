using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Recommender.Rankers;

/// <summary>
/// Trees on top of a weighted sum: the trees see what features do together, the sum tells apart what a tree treats alike.
/// </summary>
public sealed class BoostedRanker : IRanker
{
    internal const string Kind = "boosted-ranker";
    private const int Version = 1;

    private readonly float share;

    /// <param name="sum">The weighted sum.</param>
    /// <param name="trees">Trees over the same features.</param>
    /// <param name="share">What the trees are multiplied with, finite and at least 0.</param>
    /// <exception cref="ArgumentException">The two do not read the same features, or the share is none.</exception>
    public BoostedRanker(LinearRanker sum, RankingTrees trees, float share)
    {
        ArgumentNullException.ThrowIfNull(sum);
        ArgumentNullException.ThrowIfNull(trees);
        if (!sum.Features.SequenceEqual(trees.Features) || !(share >= 0 && float.IsFinite(share)))
            throw new ArgumentException("Sum and trees read the same features, and the share is a number of at least 0.", nameof(trees));
        (Sum, Trees, this.share) = (sum, trees, share);
    }

    public LinearRanker Sum { get; }

    public RankingTrees Trees { get; }

    public IReadOnlyList<string> Features => Sum.Features;

    public double Score(ReadOnlySpan<float> values) => Sum.Score(values) + (share * Trees.Score(values));

    public double Explain(ReadOnlySpan<float> values, Span<double> parts)
    {
        var rest = Sum.Explain(values, parts);
        Span<double> grown = stackalloc double[Features.Count];
        rest += share * Trees.Explain(values, grown);
        for (var i = 0; i < grown.Length; i++)
            parts[i] += share * grown[i];
        return rest;
    }

    /// <summary>The same trees on another sum, counting only part of what they did.</summary>
    internal BoostedRanker Softened(LinearRanker sum, double kept) => new(sum, Trees, (float)(share * kept));

    public void Save(Stream stream)
    {
        using (var writer = new ModelWriter(stream, Kind, Version))
        {
            writer.Write(share);
            writer.Finish();
        }

        Sum.Save(stream);
        Trees.Save(stream);
    }

    internal static BoostedRanker Load(ModelReader reader, Stream stream)
    {
        reader.Expect(Kind, Version);
        var share = reader.ReadFloat();
        reader.Finish();
        using var ofSum = new ModelReader(stream);
        var sum = LinearRanker.Load(ofSum);
        using var ofTrees = new ModelReader(stream);
        var trees = RankingTrees.Load(ofTrees);
        return share >= 0 && sum.Features.SequenceEqual(trees.Features)
            ? new BoostedRanker(sum, trees, share)
            : throw new ModelFileException("The model file has trees that do not fit its weights.");
    }
}
