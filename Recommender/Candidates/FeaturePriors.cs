using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>What side features say about factors before any history: a linear map, the first row for everybody.</summary>
/// <param name="map">1 + features x dimensions.</param>
internal sealed class FeaturePriors(Matrix<float> map)
{
    /// <summary>The equations are dense in the number of features.</summary>
    public const int MostFeatures = 4096;

    public Matrix<float> Map { get; } = map;

    public int Features => Map.Rows - 1;

    /// <summary>Weighted ridge regression of factors on features; the row for everybody is not regularised.</summary>
    /// <param name="features">Rows x features.</param>
    /// <param name="factors">Rows x dimensions.</param>
    /// <param name="weights">How much each row counts, at least 0.</param>
    /// <param name="ridge">Regularisation, above 0.</param>
    public static FeaturePriors Fit(SparseMatrix features, Matrix<float> factors, float[] weights, float ridge)
    {
        var size = features.Columns + 1;
        var (normal, right) = (new Matrix<float>(size, size), new Matrix<float>(size, factors.Columns));
        for (var row = 0; row < features.Rows; row++)
            if (weights[row] > 0)
                Add(features[row], factors.Row(row), weights[row], normal, right);
        for (var i = 0; i < size; i++)
            normal[i, i] += i == 0 ? ridge * 1e-3f : ridge;
        return new FeaturePriors(Solve(normal, right));
    }

    private static void Add(SparseRow features, ReadOnlySpan<float> factors, float weight, Matrix<float> normal, Matrix<float> right)
    {
        normal[0, 0] += weight;
        TensorPrimitives.MultiplyAdd(factors, weight, right.Row(0), right.Row(0));
        for (var i = 0; i < features.Count; i++)
        {
            var (row, value) = (features.Indices[i] + 1, features.Values[i] * weight);
            normal[0, row] += value;
            for (var j = i; j < features.Count; j++)
                normal[row, features.Indices[j] + 1] += value * features.Values[j];
            TensorPrimitives.MultiplyAdd(factors, value, right.Row(row), right.Row(row));
        }
    }

    private static Matrix<float> Solve(Matrix<float> normal, Matrix<float> right)
    {
        if (!Cholesky<float>.TryFactor(normal))
            throw new ArithmeticException("The regularisation of the features is too weak: the equations cannot be solved.");
        Cores.For(0, right.Columns, dimension =>
        {
            var column = new float[right.Rows];
            for (var row = 0; row < column.Length; row++)
                column[row] = right[row, dimension];
            Cholesky<float>.Solve(normal, column);
            for (var row = 0; row < column.Length; row++)
                right[row, dimension] = column[row];
        });
        return right;
    }

    /// <summary>The factors of somebody with these features and no history.</summary>
    public void Mean(SparseRow features, Span<float> mean)
    {
        Map.Row(0).CopyTo(mean);
        for (var i = 0; i < features.Count; i++)
            TensorPrimitives.MultiplyAdd(Map.Row(features.Indices[i] + 1), features.Values[i], mean, mean);
    }

    /// <summary>The same for all rows.</summary>
    public Matrix<float> Means(SparseMatrix features)
    {
        var means = new Matrix<float>(features.Rows, Map.Columns);
        Cores.For(0, features.Rows, row => Mean(features[row], means.Row(row)));
        return means;
    }
}
