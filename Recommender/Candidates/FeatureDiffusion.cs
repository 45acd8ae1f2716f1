using System.Buffers;
using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <param name="GraphShare">How much of the neighbours' features an item gets, at least 0.</param>
/// <param name="CoAdoptionShare">How much of the features of items with the same users it gets, at least 0.</param>
/// <param name="LengthExponent">1 compares by cosine; below 1, items whose neighbours resemble them gain a little.</param>
/// <param name="RarityExponent">Exponent of the weight of rare features, at least 0.</param>
/// <param name="FewestItems">Features that fewer items have are left out, at least 1.</param>
/// <param name="Evenness">1 gives all items features of the same length before they are spread, 0 leaves them as they are; 0 to 1.</param>
public sealed record FeatureDiffusionOptions(
    double GraphShare = 0.7, double CoAdoptionShare = 0.5, double LengthExponent = 0.8, double RarityExponent = 1.6, int FewestItems = 2,
    double Evenness = 1);

/// <summary>
/// Suggests what has the same features, where an item's features are its own plus a share of those of its neighbours: in
/// a graph of what belongs together, and among items with the same users. Knows items that nobody took up yet.
/// </summary>
public sealed class FeatureDiffusion : ICandidateModel
{
    internal const string Kind = "feature-diffusion";

    // Version 1 held the product of the two parts, which is many times larger than they are.
    private const int Version = 2;

    /// <summary>Items x items: of whose features an item has how much. Times the features, an item's row; scaled.</summary>
    private readonly SparseMatrix shares;

    /// <summary>Items x features, before anything is spread.</summary>
    private readonly SparseMatrix features;

    private FeatureDiffusion(SparseMatrix shares, SparseMatrix features)
    {
        this.shares = shares;
        this.features = features;
    }

    public int Items => shares.Rows;

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
        ArgumentOutOfRangeException.ThrowIfLessThan(options.FewestItems, 1, nameof(options));
        if (features.Rows != interactions.Items || (graph is not null && (graph.Rows != features.Rows || graph.Columns != features.Rows)))
            throw new ArgumentException("Interactions, features and graph speak of different items.", nameof(features));
        var weighted = FeatureWeights.ByRarity(features, options);
        var adopted = options.CoAdoptionShare > 0 ? CoAdopted(interactions) : null;
        var rows = new (int[] Indices, float[] Values)[features.Rows];
        Parallel.For(
            0, features.Rows, () => (Items: new RowAccumulator(features.Rows), Features: new RowAccumulator(features.Columns)),
            (item, _, sums) =>
            {
                sums.Items.Clear();
                sums.Items.Add(new SparseRow([item], [1]), 1);
                AddMean(sums.Items, graph, item, options.GraphShare);
                AddMean(sums.Items, adopted, item, options.CoAdoptionShare);
                rows[item] = sums.Items.ToRow();
                Shorten(rows[item], weighted, options.LengthExponent, sums.Features);
                return sums;
            },
            _ => { });
        return new FeatureDiffusion(SparseMatrix.FromRows(features.Rows, rows), weighted);
    }

    /// <summary>Items x items with common users, by cosine.</summary>
    private static SparseMatrix CoAdopted(Interactions interactions)
    {
        var lengths = Degrees.Norms(interactions.ByItem);
        return Neighbours.Strongest(
            interactions, Degrees.Ones(interactions.Users), int.MaxValue,
            (item, other, together) => together / (lengths[item] * lengths[other]));
    }

    private static void AddMean(RowAccumulator sums, SparseMatrix? graph, int item, double share)
    {
        if (share > 0 && graph is not null && graph.RowLength(item) > 0)
            sums.Add(graph[item], (float)share / TensorPrimitives.Sum(graph[item].Values));
    }

    /// <summary>Scales shares by a power of the length of the features they stand for.</summary>
    private static void Shorten((int[] Indices, float[] Values) shares, SparseMatrix features, double exponent, RowAccumulator sums)
    {
        sums.Clear();
        for (var i = 0; i < shares.Indices.Length; i++)
            sums.Add(features[shares.Indices[i]], shares.Values[i]);
        if (TensorPrimitives.Norm<float>(sums.ToRow().Values) is > 0 and var length)
            TensorPrimitives.Multiply(shares.Values, MathF.Pow(length, -(float)exponent), shares.Values);
    }

    public void Score(SparseRow history, Span<float> scores)
    {
        var rented = ArrayPool<float>.Shared.Rent(features.Columns + Items);
        var profile = rented.AsSpan(0, features.Columns);
        var likeness = rented.AsSpan(features.Columns, Items);
        profile.Clear();
        for (var i = 0; i < history.Count; i++)
            Add(shares[history.Indices[i]], history.Values[i], profile);
        for (var item = 0; item < Items; item++)
            likeness[item] = Product(features[item], profile);
        for (var item = 0; item < Items; item++)
            scores[item] = Product(shares[item], likeness);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>Adds the features that shares stand for.</summary>
    private void Add(SparseRow shares, float weight, Span<float> profile)
    {
        for (var i = 0; i < shares.Count; i++)
        {
            var row = features[shares.Indices[i]];
            var share = weight * shares.Values[i];
            for (var at = 0; at < row.Count; at++)
                profile[row.Indices[at]] += share * row.Values[at];
        }
    }

    private static float Product(SparseRow row, ReadOnlySpan<float> dense)
    {
        float sum = 0;
        for (var i = 0; i < row.Count; i++)
            sum += row.Values[i] * dense[row.Indices[i]];
        return sum;
    }

    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        var profile = new float[features.Columns];
        Add(shares[item], 1, profile);
        for (var i = 0; i < history.Count; i++)
        {
            var row = shares[history.Indices[i]];
            parts[i] = 0;
            for (var at = 0; at < row.Count; at++)
                parts[i] += history.Values[i] * row.Values[at] * Product(features[row.Indices[at]], profile);
        }

        return 0;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(shares);
        writer.Write(features);
        writer.Finish();
    }

    internal static FeatureDiffusion Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var (shares, features) = (reader.ReadSparse(), reader.ReadSparse());
        reader.Finish();
        return shares.Rows == shares.Columns && features.Rows == shares.Rows
            ? new FeatureDiffusion(shares, features)
            : throw new ModelFileException("The model file has parts of different sizes.");
    }
}
