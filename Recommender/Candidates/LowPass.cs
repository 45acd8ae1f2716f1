using System.Buffers;
using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Directions">Singular vectors kept, at least 1 and at most as many as there are users or items.</param>
/// <param name="Iterations">Power iterations; more are closer to the exact vectors.</param>
/// <param name="Seed">For the random start.</param>
public sealed record LowPassOptions(int Directions = 448, int Iterations = 8, int Seed = 1);

/// <summary>
/// Keeps only the smooth part of a history on the graph of users and items: with R = D_u^(−½) X D_i^(−½) and V its
/// strongest right singular vectors, X · D_i^(−½) V Vᵀ D_i^(½) (the ideal low-pass filter of Shen et al. 2021).
/// </summary>
public sealed class LowPass : ICandidateModel
{
    internal const string Kind = "low-pass";
    private const int Version = 1;

    /// <summary>Items x directions: V.</summary>
    private readonly Matrix<float> basis;

    /// <summary>√n_i; 1 for items nobody has.</summary>
    private readonly float[] roots;
    private readonly PackedFactor outward;

    private LowPass(Matrix<float> basis, float[] roots)
    {
        this.basis = basis;
        this.roots = roots;
        var scaled = new Matrix<float>(basis.Rows, basis.Columns);
        for (var item = 0; item < basis.Rows; item++)
            TensorPrimitives.Multiply(basis.Row(item), roots[item], scaled.Row(item));
        outward = new PackedFactor(scaled);
    }

    public int Items => basis.Rows;

    /// <summary>Finds the directions.</summary>
    /// <exception cref="ArithmeticException">The data has fewer directions than were asked for.</exception>
    public static LowPass Fit(Interactions interactions, LowPassOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new LowPassOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Directions, 1, nameof(options));
        var directions = Math.Min(options.Directions, Math.Min(interactions.Users, interactions.Items));
        var basis = Subspace.Strongest(Normalised(interactions), directions, options.Iterations, options.Seed);
        var roots = Degrees.Power(interactions.ByItem, .5);
        for (var item = 0; item < roots.Length; item++)
            roots[item] = Math.Max(1, roots[item]);
        return new LowPass(basis, roots);
    }

    internal static SparseMatrix Normalised(Interactions interactions)
    {
        var users = Degrees.Power(interactions.ByUser, -.5);
        var items = Degrees.Power(interactions.ByItem, -.5);
        return interactions.ByUser.Map((user, item, value) => value * users[user] * items[item]);
    }

    public void Score(SparseRow history, Span<float> scores)
    {
        var rented = ArrayPool<float>.Shared.Rent(basis.Columns);
        var projected = rented.AsSpan(0, basis.Columns);
        Project(history, projected);
        outward.Multiply(projected, scores[..Items]);
        ArrayPool<float>.Shared.Return(rented);
    }

    public void Score(SparseMatrix histories, int first, int count, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var projected = new Matrix<float>(count, basis.Columns);
        for (var row = 0; row < count; row++)
            Project(histories[first + row], projected.Row(row));
        outward.Multiply(projected, scores[..(count * Items)]);
    }

    private void Project(SparseRow history, Span<float> projected)
    {
        projected.Clear();
        for (var i = 0; i < history.Count; i++)
            TensorPrimitives.MultiplyAdd(basis.Row(history.Indices[i]), history.Values[i] / roots[history.Indices[i]], projected, projected);
    }

    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        for (var i = 0; i < history.Count; i++)
        {
            var weight = history.Values[i] / roots[history.Indices[i]] * roots[item];
            parts[i] = weight * TensorPrimitives.Dot<float>(basis.Row(history.Indices[i]), basis.Row(item));
        }

        return 0;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        Write(writer);
        writer.Finish();
    }

    internal void Write(ModelWriter writer)
    {
        writer.Write(basis);
        writer.Write(roots);
    }

    internal static LowPass Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var model = Read(reader);
        reader.Finish();
        return model;
    }

    internal static LowPass Read(ModelReader reader)
    {
        var (basis, roots) = (reader.ReadDense(), reader.ReadFloats());
        return roots.Length == basis.Rows && Array.TrueForAll(roots, root => root >= 1)
            ? new LowPass(basis, roots)
            : throw new ModelFileException("The model file has other degrees than items.");
    }
}
