using System.Buffers;
using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <param name="GraphShare">How much of the neighbours' features an item gets, at least 0.</param>
/// <param name="CoAdoptionShare">How much of the features of items with the same users it gets, at least 0.</param>
/// <param name="LengthExponent">1 compares by cosine; below 1, items with many features gain a little.</param>
/// <param name="RarityExponent">Exponent of the weight of rare features, at least 0.</param>
public sealed record FeatureDiffusionOptions(
    double GraphShare = 0.7, double CoAdoptionShare = 0.5, double LengthExponent = 0.8, double RarityExponent = 1);

/// <summary>
/// Suggests what has the same features, where an item's features are its own plus a share of those of its neighbours: in
/// a graph of what belongs together, and among items with the same users. Knows items that nobody took up yet.
/// </summary>
public sealed class FeatureDiffusion : ICandidateModel
{
    internal const string Kind = "feature-diffusion";
    private const int Version = 1;

    /// <summary>Items x features, diffused and scaled; a score is an inner product of its rows.</summary>
    private readonly SparseMatrix byItem;
    private readonly SparseMatrix byFeature;

    private FeatureDiffusion(SparseMatrix byItem)
    {
        this.byItem = byItem;
        byFeature = byItem.Transpose();
    }

    public int Items => byItem.Rows;

    /// <summary>Spreads the features one step.</summary>
    /// <param name="interactions">Who took up what.</param>
    /// <param name="features">Items x features, values above 0.</param>
    /// <param name="graph">Items x items: what belongs together, values above 0; null when nothing is known.</param>
    /// <param name="options">How far features spread.</param>
    /// <exception cref="ArgumentException">The parts speak of different numbers of items.</exception>
    public static FeatureDiffusion Fit(
        Interactions interactions, SparseMatrix features, SparseMatrix? graph = null, FeatureDiffusionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        ArgumentNullException.ThrowIfNull(features);
        options ??= new FeatureDiffusionOptions();
        if (features.Rows != interactions.Items || (graph is not null && (graph.Rows != features.Rows || graph.Columns != features.Rows)))
            throw new ArgumentException("Interactions, features and graph speak of different items.", nameof(features));
        var weighted = WeightedByRarity(features, options.RarityExponent);
        var adopted = options.CoAdoptionShare > 0 ? CoAdopted(interactions) : null;
        var rows = new (int[] Indices, float[] Values)[features.Rows];
        Parallel.For(
            0, features.Rows, () => new RowAccumulator(features.Columns),
            (item, _, sums) =>
            {
                sums.Clear();
                sums.Add(weighted[item], 1);
                AddMean(sums, weighted, graph, item, options.GraphShare);
                AddMean(sums, weighted, adopted, item, options.CoAdoptionShare);
                rows[item] = sums.ToRow();
                Shorten(rows[item].Values, options.LengthExponent);
                return sums;
            },
            _ => { });
        return new FeatureDiffusion(SparseMatrix.FromRows(features.Columns, rows));
    }

    /// <summary>Features that few items have say more: ln(items / items with the feature), to a power.</summary>
    private static SparseMatrix WeightedByRarity(SparseMatrix features, double exponent)
    {
        var counts = new int[features.Columns];
        foreach (var feature in features.Indices)
            counts[feature]++;
        var weights = Array.ConvertAll(counts, count => (float)Math.Pow(Math.Log((features.Rows + 1.0) / Math.Max(1, count)), exponent));
        return features.Map((_, feature, value) => value * weights[feature]);
    }

    /// <summary>Items x items with common users, by cosine.</summary>
    private static SparseMatrix CoAdopted(Interactions interactions)
    {
        var lengths = Degrees.Norms(interactions.ByItem);
        return Neighbours.Strongest(
            interactions, Degrees.Ones(interactions.Users), int.MaxValue,
            (item, other, together) => together / (lengths[item] * lengths[other]));
    }

    private static void AddMean(RowAccumulator sums, SparseMatrix features, SparseMatrix? graph, int item, double share)
    {
        if (graph is null || graph.RowLength(item) == 0)
            return;
        var neighbours = graph[item];
        var scale = (float)share / TensorPrimitives.Sum(neighbours.Values);
        for (var i = 0; i < neighbours.Count; i++)
            sums.Add(features[neighbours.Indices[i]], scale * neighbours.Values[i]);
    }

    private static void Shorten(Span<float> values, double exponent)
    {
        if (TensorPrimitives.Norm<float>(values) is > 0 and var length)
            TensorPrimitives.Multiply(values, MathF.Pow(length, -(float)exponent), values);
    }

    public void Score(SparseRow history, Span<float> scores)
    {
        scores[..Items].Clear();
        var rented = ArrayPool<float>.Shared.Rent(byItem.Columns);
        var profile = rented.AsSpan(0, byItem.Columns);
        profile.Clear();
        for (var i = 0; i < history.Count; i++)
            Add(byItem[history.Indices[i]], history.Values[i], profile);
        for (var feature = 0; feature < profile.Length; feature++)
            if (profile[feature] != 0)
                Add(byFeature[feature], profile[feature], scores);
        ArrayPool<float>.Shared.Return(rented);
    }

    private static void Add(SparseRow row, float weight, Span<float> sums)
    {
        for (var i = 0; i < row.Count; i++)
            sums[row.Indices[i]] += weight * row.Values[i];
    }

    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        for (var i = 0; i < history.Count; i++)
            parts[i] = history.Values[i] * Product(byItem[history.Indices[i]], byItem[item]);
        return 0;
    }

    private static float Product(SparseRow a, SparseRow b)
    {
        float sum = 0;
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
            if (a.Indices[i] == b.Indices[j])
                sum += a.Values[i++] * b.Values[j++];
            else if (a.Indices[i] < b.Indices[j])
                i++;
            else
                j++;
        return sum;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(byItem);
        writer.Finish();
    }

    internal static FeatureDiffusion Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var byItem = reader.ReadSparse();
        reader.Finish();
        return new FeatureDiffusion(byItem);
    }
}
