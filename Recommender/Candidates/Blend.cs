using System.Buffers;
using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Model">A fitted model.</param>
/// <param name="Weight">Its weight in the sum.</param>
public readonly record struct BlendPart(ICandidateModel Model, float Weight);

/// <summary>
/// A weighted sum of models, each first brought to mean 0 and deviation 1 over the items, per user: only then do scores
/// of different models mean the same.
/// </summary>
public sealed class Blend : ICandidateModel
{
    internal const string Kind = "blend";
    private const int Version = 1;
    private const int MostParts = 16;

    private readonly BlendPart[] parts;

    /// <param name="parts">At least one; all fitted with the same items.</param>
    public Blend(params BlendPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Length is 0 or > MostParts || Array.Exists(parts, part => part.Model.Items != parts[0].Model.Items))
            throw new ArgumentException($"A blend takes 1 to {MostParts} models of the same items.", nameof(parts));
        this.parts = parts;
    }

    public int Items => parts[0].Model.Items;

    public void Score(SparseRow history, Span<float> scores)
    {
        scores = scores[..Items];
        scores.Clear();
        var rented = ArrayPool<float>.Shared.Rent(Items);
        var own = rented.AsSpan(0, Items);
        foreach (var part in parts)
        {
            part.Model.Score(history, own);
            Add(part, own, scores);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    public void Score(SparseMatrix histories, int first, int count, Span<float> scores)
    {
        scores = scores[..(count * Items)];
        scores.Clear();
        var rented = ArrayPool<float>.Shared.Rent(count * Items);
        foreach (var part in parts)
        {
            part.Model.Score(histories, first, count, rented);
            for (var row = 0; row < count; row++)
                Add(part, rented.AsSpan(row * Items, Items), scores.Slice(row * Items, Items));
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private static void Add(BlendPart part, ReadOnlySpan<float> own, Span<float> scores)
    {
        var (mean, deviation) = Spread(own);
        if (deviation == 0)
            return;
        var scale = part.Weight / deviation;
        TensorPrimitives.MultiplyAdd(own, scale, scores, scores);
        TensorPrimitives.Add(scores, -mean * scale, scores);
    }

    /// <summary>Deviation 0 means that the model says the same about all items, so that it has no say.</summary>
    private static (float Mean, float Deviation) Spread(ReadOnlySpan<float> values)
    {
        var mean = TensorPrimitives.Sum(values) / values.Length;
        var variance = Math.Max(0, (TensorPrimitives.SumOfSquares(values) / values.Length) - (mean * mean));
        return (mean, MathF.Sqrt(variance));
    }

    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        parts[..history.Count].Clear();
        var rented = ArrayPool<float>.Shared.Rent(Items);
        var own = new float[history.Count];
        float rest = 0;
        foreach (var part in this.parts)
        {
            part.Model.Score(history, rented);
            var (mean, deviation) = Spread(rented.AsSpan(0, Items));
            if (deviation == 0)
                continue;
            var scale = part.Weight / deviation;
            rest += scale * (part.Model.Explain(history, item, own) - mean);
            TensorPrimitives.MultiplyAdd(own, scale, parts[..own.Length], parts[..own.Length]);
        }

        ArrayPool<float>.Shared.Return(rented);
        return rest;
    }

    public void Save(Stream stream)
    {
        using (var writer = new ModelWriter(stream, Kind, Version))
        {
            writer.Write(Array.ConvertAll(parts, part => part.Weight));
            writer.Finish();
        }

        foreach (var part in parts)
            part.Model.Save(stream);
    }

    internal static Blend Load(ModelReader reader, Func<ICandidateModel> loadNext)
    {
        reader.Expect(Kind, Version);
        var weights = reader.ReadFloats();
        reader.Finish();
        try
        {
            return new Blend(Array.ConvertAll(weights, weight => new BlendPart(loadNext(), weight)));
        }
        catch (ArgumentException problem)
        {
            throw new ModelFileException("The model file has a blend that is none: " + problem.Message, problem);
        }
    }
}
