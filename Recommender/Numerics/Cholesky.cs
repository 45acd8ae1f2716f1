using System.Numerics;
using System.Numerics.Tensors;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Splits a symmetric positive definite matrix into UᵀU and solves equations with it. Works in place on one thread, for
/// systems of a few hundred unknowns of which many are solved at once.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class Cholesky<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows that are split before the rest is updated: two tiles high.</summary>
    private const int Panel = 2 * OuterProducts<T>.Height;

    /// <summary>Replaces the upper triangle by U. The lower triangle is not read, and undefined afterwards.</summary>
    /// <param name="matrix">Square.</param>
    /// <returns>False when the matrix is not positive definite or holds NaN; its content is then undefined.</returns>
    public static bool TryFactor(Matrix<T> matrix) => TryFactor(matrix, matrix.Rows);

    /// <summary>The same for the first <paramref name="size"/> rows and columns.</summary>
    /// <param name="matrix">A matrix that may be larger than the system in it.</param>
    /// <param name="size">Number of unknowns.</param>
    public static bool TryFactor(Matrix<T> matrix, int size)
    {
        for (var top = 0; top < size; top += Panel)
        {
            var end = Math.Min(top + Panel, size);
            if (!TryFactorRows(matrix, size, top, end))
                return false;
            Update(matrix, size, top, end);
        }

        return true;
    }

    private static bool TryFactorRows(Matrix<T> matrix, int size, int top, int end)
    {
        for (var pivot = top; pivot < end; pivot++)
        {
            var row = matrix.Row(pivot)[pivot..size];
            if (!(row[0] > T.Zero) || !T.IsFinite(row[0]))
                return false;
            TensorPrimitives.Multiply(row, T.One / T.Sqrt(row[0]), row);
            for (var below = pivot + 1; below < end; below++)
            {
                var rest = matrix.Row(below)[below..size];
                TensorPrimitives.MultiplyAdd(row[(below - pivot)..], -row[below - pivot], rest, rest);
            }
        }

        return true;
    }

    /// <summary>Takes the products of the split rows from everything right of and below them.</summary>
    private static void Update(Matrix<T> matrix, int size, int top, int end)
    {
        var (height, width) = (OuterProducts<T>.Height, OuterProducts<T>.Width);
        for (var row = end; row < size; row += height)
            for (var column = row / width * width; column < size; column += width)
                OuterProducts<T>.Add(
                    ref matrix.At(top, row), matrix.Stride, ref matrix.At(top, column), matrix.Stride, end - top,
                    ref matrix.At(row, column), matrix.Stride, subtract: true);
    }

    /// <summary>Solves UᵀU x = b in place.</summary>
    /// <param name="factor">From <see cref="TryFactor(Matrix{T})"/>.</param>
    /// <param name="b">The right side, replaced by x; its length is the number of unknowns.</param>
    public static void Solve(Matrix<T> factor, Span<T> b)
    {
        SolveForward(factor, b);
        for (var i = b.Length - 1; i >= 0; i--)
        {
            var row = factor.Row(i)[i..b.Length];
            b[i] = (b[i] - TensorPrimitives.Dot<T>(row[1..], b[(i + 1)..])) / row[0];
        }
    }

    /// <summary>(UᵀU)⁻¹, for many right sides: all columns are solved side by side.</summary>
    /// <param name="factor">From <see cref="TryFactor(Matrix{T})"/>.</param>
    public static Matrix<T> Inverse(Matrix<T> factor)
    {
        var inverse = new Matrix<T>(factor.Rows, factor.Rows);
        for (var i = 0; i < factor.Rows; i++)
        {
            var row = inverse.Row(i);
            row[i] = T.One;
            for (var above = 0; above < i; above++)
                TensorPrimitives.MultiplyAdd(inverse.Row(above)[..i], -factor.Row(above)[i], row[..i], row[..i]);
            TensorPrimitives.Divide(row[..(i + 1)], factor.Row(i)[i], row[..(i + 1)]);
        }

        for (var i = factor.Rows - 1; i >= 0; i--)
        {
            var row = inverse.Row(i);
            for (var below = i + 1; below < factor.Rows; below++)
                TensorPrimitives.MultiplyAdd(inverse.Row(below), -factor.Row(i)[below], row, row);
            TensorPrimitives.Divide(row, factor.Row(i)[i], row);
        }

        return inverse;
    }

    /// <summary>Solves Uᵀ x = b in place: the first half of the whole.</summary>
    /// <param name="factor">From <see cref="TryFactor(Matrix{T})"/>.</param>
    /// <param name="b">The right side, replaced by x.</param>
    public static void SolveForward(Matrix<T> factor, Span<T> b)
    {
        for (var i = 0; i < b.Length; i++)
        {
            var row = factor.Row(i)[i..b.Length];
            b[i] /= row[0];
            TensorPrimitives.MultiplyAdd(row[1..], -b[i], b[(i + 1)..], b[(i + 1)..]);
        }
    }
}
