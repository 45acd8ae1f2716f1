using System.Numerics;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Inverts a symmetric positive definite matrix in place by sweeping it block by block (the symmetric sweep of Beaton
/// 1964 with blocks as pivots): n³ operations, nearly all of them in one large product per block, on all cores.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class SpdInverse<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Block = 192;

    /// <summary>Replaces a matrix by its inverse; only the upper triangle is read, both are filled.</summary>
    /// <param name="matrix">Square.</param>
    /// <returns>False when the matrix is not positive definite or holds NaN; its content is then undefined.</returns>
    public static bool TryInvert(Matrix<T> matrix)
    {
        for (var start = 0; start < matrix.Rows; start += Block)
            if (!TrySweep(matrix, start, Math.Min(Block, matrix.Rows - start)))
                return false;
        Cores.For(0, matrix.Rows, row => Negate(matrix, row));
        Cores.For(0, matrix.Rows, row => Mirror(matrix, row));
        return true;
    }

    private static bool TrySweep(Matrix<T> matrix, int start, int size)
    {
        var pivot = new Matrix<T>(size, size);
        for (var i = 0; i < size; i++)
            for (var j = i; j < size; j++)
                pivot[i, j] = matrix[start + i, start + j];
        if (!TryInvertSmall(pivot))
            return false;
        var rows = TakeRows(matrix, start, size);
        var swept = new Matrix<T>(size, matrix.Columns);
        Gemm<T>.Add(pivot, rows, swept);
        Gemm<T>.Add(new Operand<T>(rows, Flipped: true), swept, matrix, subtract: true, upperOnly: true);
        PutRows(matrix, swept, pivot, start, size);
        return true;
    }

    /// <summary>The pivot's rows of the symmetric matrix, zeros in the pivot itself so that it takes no part in the update.</summary>
    private static Matrix<T> TakeRows(Matrix<T> matrix, int start, int size)
    {
        var rows = new Matrix<T>(size, matrix.Columns);
        Cores.For(0, size, i =>
        {
            var row = rows.Row(i);
            for (var j = 0; j < start; j++)
                row[j] = matrix[j, start + i];
            matrix.Row(start + i)[(start + size)..].CopyTo(row[(start + size)..]);
        });
        return rows;
    }

    private static void PutRows(Matrix<T> matrix, Matrix<T> swept, Matrix<T> pivot, int start, int size) => Cores.For(0, size, i =>
    {
        var row = swept.Row(i);
        for (var j = 0; j < start; j++)
            matrix[j, start + i] = row[j];
        row[(start + size)..].CopyTo(matrix.Row(start + i)[(start + size)..]);
        for (var j = i; j < size; j++)
            matrix[start + i, start + j] = -pivot[i, j];
    });

    /// <summary>Fills both triangles; the columns are solved one by one.</summary>
    private static bool TryInvertSmall(Matrix<T> matrix)
    {
        if (!Cholesky<T>.TryFactor(matrix))
            return false;
        var inverse = new Matrix<T>(matrix.Rows, matrix.Rows);
        Cores.For(0, matrix.Rows, i =>
        {
            inverse[i, i] = T.One;
            Cholesky<T>.Solve(matrix, inverse.Row(i));
        });
        for (var i = 0; i < matrix.Rows; i++)
            inverse.Row(i).CopyTo(matrix.Row(i));
        return true;
    }

    private static void Negate(Matrix<T> matrix, int row)
    {
        foreach (ref var value in matrix.Row(row)[row..])
            value = -value;
    }

    private static void Mirror(Matrix<T> matrix, int row)
    {
        for (var column = 0; column < row; column++)
            matrix[row, column] = matrix[column, row];
    }
}
