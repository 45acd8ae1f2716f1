using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Numerics;

/// <summary>Products of a sparse matrix with a dense one, on all cores.</summary>
internal static class SparseProducts
{
    /// <summary>product = left · right.</summary>
    public static void Multiply(SparseMatrix left, Matrix<float> right, Matrix<float> product) => Parallel.For(0, left.Rows, row =>
    {
        var sum = product.Row(row);
        sum.Clear();
        var entries = left[row];
        for (var i = 0; i < entries.Count; i++)
            TensorPrimitives.MultiplyAdd(right.Row(entries.Indices[i]), entries.Values[i], sum, sum);
    });
}
