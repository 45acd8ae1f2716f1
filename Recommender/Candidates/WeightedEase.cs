using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Damping">δ: how much less an entry of a long history counts, 0 not at all.</param>
/// <param name="Ridge">λ0: the same regularisation for all items, above 0.</param>
/// <param name="FrequencyRidge">λ1: regularisation per occurrence of the item, at least 0.</param>
/// <param name="PopularityDamping">β: how much popular items are held back, 0 not at all.</param>
public sealed record WeightedEaseOptions(
    double Damping = 0.75, double Ridge = 500, double FrequencyRidge = 1.5, double PopularityDamping = 0.1);

/// <summary>
/// A linear model from items to items without the item itself, in closed form (EASE, Steck 2019), with long histories
/// damped, regularisation by frequency and popular items held back: G = Xᵀ diag(w) X, P = (G + λ0 + λ1 diag G)⁻¹,
/// B_ij = −P_ij / P_jj · G_jj^(−β). The strongest single model up to some 15,000 items; memory is items² numbers.
/// </summary>
public sealed class WeightedEase : ICandidateModel
{
    internal const string Kind = "weighted-ease";
    private const int Version = 1;

    private readonly Matrix<float> weights;

    private WeightedEase(Matrix<float> weights) => this.weights = weights;

    public int Items => weights.Rows;

    /// <summary>Weights with which an item of the history speaks for every item.</summary>
    internal ReadOnlySpan<float> From(int item) => weights.Row(item);

    /// <summary>Solves for all items at once.</summary>
    /// <exception cref="ArithmeticException">The regularisation is too weak to solve the equations in single precision.</exception>
    public static WeightedEase Fit(Interactions interactions, WeightedEaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new WeightedEaseOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Ridge, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.FrequencyRidge, nameof(options));
        var matrix = Gram(interactions, Degrees.Damped(interactions.ByUser, options.Damping));
        var scales = new float[interactions.Items];
        for (var item = 0; item < scales.Length; item++)
        {
            scales[item] = matrix[item, item] is > 0 and var own ? (float)Math.Pow(own, -options.PopularityDamping) : 0;
            matrix[item, item] += (float)(options.Ridge + (options.FrequencyRidge * matrix[item, item]));
        }

        if (!SpdInverse<float>.TryInvert(matrix))
            throw new ArithmeticException("The regularisation is too weak for this data: the equations cannot be solved.");
        ToWeights(matrix, scales);
        return new WeightedEase(matrix);
    }

    private static Matrix<float> Gram(Interactions interactions, float[] userWeights)
    {
        var gram = new Matrix<float>(interactions.Items, interactions.Items);
        Cores.For(0, interactions.Items, item =>
        {
            var row = gram.Row(item);
            var users = interactions.ByItem[item];
            for (var i = 0; i < users.Count; i++)
                AddRow(interactions.ByUser[users.Indices[i]], users.Values[i] * userWeights[users.Indices[i]], row);
        });
        return gram;
    }

    private static void AddRow(SparseRow history, float weight, Span<float> row)
    {
        for (var i = 0; i < history.Count; i++)
            row[history.Indices[i]] += weight * history.Values[i];
    }

    private static void ToWeights(Matrix<float> inverse, float[] scales)
    {
        for (var item = 0; item < scales.Length; item++)
            scales[item] /= -inverse[item, item];
        Cores.For(0, inverse.Rows, item =>
        {
            var row = inverse.Row(item);
            TensorPrimitives.Multiply(row, scales, row);
            row[item] = 0;
        });
    }

    public void Score(SparseRow history, Span<float> scores)
    {
        scores = scores[..Items];
        scores.Clear();
        for (var i = 0; i < history.Count; i++)
            TensorPrimitives.MultiplyAdd(weights.Row(history.Indices[i]), history.Values[i], scores, scores);
    }

    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        for (var i = 0; i < history.Count; i++)
            parts[i] = history.Values[i] * weights[history.Indices[i], item];
        return 0;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(weights);
        writer.Finish();
    }

    internal static WeightedEase Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var weights = reader.ReadDense();
        reader.Finish();
        return weights.Rows == weights.Columns ? new WeightedEase(weights) : throw new ModelFileException("The model file has weights that do not lead from items to items.");
    }
}
