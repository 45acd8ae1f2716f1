using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>Suggests to everybody what most took up: the floor every other model has to beat.</summary>
public sealed class Popularity : ICandidateModel
{
    internal const string Kind = "popularity";
    private const int Version = 1;

    private readonly float[] shares;

    private Popularity(float[] shares) => this.shares = shares;

    public int Items => shares.Length;

    /// <summary>Counts the confidences per item, over the number of users.</summary>
    public static Popularity Fit(Interactions interactions)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        var shares = new float[interactions.Items];
        for (var item = 0; item < shares.Length; item++)
            shares[item] = TensorPrimitives.Sum(interactions.ByItem[item].Values) / Math.Max(1, interactions.Users);
        return new Popularity(shares);
    }

    public void Score(SparseRow history, Span<float> scores) => shares.CopyTo(scores);

    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        parts[..history.Count].Clear();
        return shares[item];
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(shares);
        writer.Finish();
    }

    internal static Popularity Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var shares = reader.ReadFloats();
        reader.Finish();
        return new Popularity(shares);
    }
}
