using System.Buffers;
using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Smooth">α: weight of the smooth part, at least 0.</param>
/// <param name="LowPass">Settings of the smooth part.</param>
public sealed record GfCfOptions(float Smooth, LowPassOptions LowPass);

/// <summary>
/// A graph filter without training: all co-occurrences, normalised on both sides, plus the smooth part, X·RᵀR +
/// α·<see cref="LowPass"/> (GF-CF, Shen et al. 2021). Kept to compare with; it stores every pair of items that ever met.
/// </summary>
public sealed class GfCf : ItemWeights, ICandidateModel
{
    internal const string Kind = "gf-cf";
    private const int Version = 1;

    private readonly LowPass smooth;
    private readonly float weight;

    private GfCf(SparseMatrix weights, LowPass smooth, float weight)
        : base(weights)
    {
        if (smooth.Items != weights.Rows)
            throw new ModelFileException("The model file has parts of different sizes.");
        this.smooth = smooth;
        this.weight = weight;
    }

    /// <summary>Fits the smooth part too.</summary>
    public static GfCf Fit(Interactions interactions, GfCfOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Fit(interactions, LowPass.Fit(interactions, options.LowPass), options.Smooth);
    }

    /// <summary>Takes over a smooth part that is fitted already.</summary>
    public static GfCf Fit(Interactions interactions, LowPass smooth, float weight)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        ArgumentNullException.ThrowIfNull(smooth);
        var users = Degrees.Power(interactions.ByUser, -1);
        var items = Degrees.Power(interactions.ByItem, -.5);
        var weights = Candidates.Neighbours.Strongest(
            interactions, users, int.MaxValue, (item, other, together) => together * items[item] * items[other]);
        return new GfCf(weights, smooth, weight);
    }

    public override void Score(SparseRow history, Span<float> scores)
    {
        base.Score(history, scores);
        var rented = ArrayPool<float>.Shared.Rent(Items);
        smooth.Score(history, rented);
        TensorPrimitives.MultiplyAdd(rented.AsSpan(0, Items), weight, scores[..Items], scores[..Items]);
        ArrayPool<float>.Shared.Return(rented);
    }

    public void Score(SparseMatrix histories, int first, int count, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var rented = ArrayPool<float>.Shared.Rent(count * Items);
        smooth.Score(histories, first, count, rented);
        for (var row = 0; row < count; row++)
            base.Score(histories[first + row], scores.Slice(row * Items, Items));
        TensorPrimitives.MultiplyAdd(rented.AsSpan(0, count * Items), weight, scores[..(count * Items)], scores[..(count * Items)]);
        ArrayPool<float>.Shared.Return(rented);
    }

    public override float Explain(SparseRow history, int item, Span<float> parts)
    {
        base.Explain(history, item, parts);
        var own = new float[history.Count];
        smooth.Explain(history, item, own);
        TensorPrimitives.MultiplyAdd(own, weight, parts[..own.Length], parts[..own.Length]);
        return 0;
    }

    public override void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(Weights);
        writer.Write(weight);
        smooth.Write(writer);
        writer.Finish();
    }

    internal static GfCf Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var (weights, weight, smooth) = (reader.ReadSparse(), reader.ReadFloat(), LowPass.Read(reader));
        reader.Finish();
        return weights.Rows == weights.Columns ? new GfCf(weights, smooth, weight) : throw new ModelFileException("The model file has weights that do not lead from items to items.");
    }
}
