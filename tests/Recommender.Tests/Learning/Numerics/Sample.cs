using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Numerics;

/// <summary>Matrices for the tests of the dense algebra.</summary>
internal static class Sample
{
    public static Matrix<double> Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var matrix = new Matrix<double>(rows, columns);
        for (var row = 0; row < rows; row++)
            foreach (ref var value in matrix.Row(row))
                value = random.NextDouble() - .5;
        return matrix;
    }

    /// <summary>Symmetric, with a diagonal that outweighs the rest of its row.</summary>
    public static Matrix<double> Positive(int size, int seed)
    {
        var matrix = Random(size, size, seed);
        for (var i = 0; i < size; i++)
        {
            matrix[i, i] = .3 * size;
            for (var j = 0; j < i; j++)
                matrix[i, j] = matrix[j, i];
        }

        return matrix;
    }

    /// <summary>The product by definition.</summary>
    public static Matrix<double> Times(Matrix<double> left, Matrix<double> right, bool flipLeft = false)
    {
        var (rows, depth) = flipLeft ? (left.Columns, left.Rows) : (left.Rows, left.Columns);
        var product = new Matrix<double>(rows, right.Columns);
        for (var i = 0; i < rows; i++)
            for (var k = 0; k < depth; k++)
                for (var j = 0; j < right.Columns; j++)
                    product[i, j] += (flipLeft ? left[k, i] : left[i, k]) * right[k, j];
        return product;
    }

    public static Matrix<float> Single(Matrix<double> matrix)
    {
        var single = new Matrix<float>(matrix.Rows, matrix.Columns);
        for (var i = 0; i < matrix.Rows; i++)
            for (var j = 0; j < matrix.Columns; j++)
                single[i, j] = (float)matrix[i, j];
        return single;
    }

    public static double Distance(Matrix<double> a, Matrix<double> b) =>
        Pairs(a).Zip(Pairs(b), (x, y) => Math.Abs(x - y)).Max();

    public static double DistanceFromOne(Matrix<double> matrix)
    {
        var worst = 0.0;
        for (var i = 0; i < matrix.Rows; i++)
            for (var j = 0; j < matrix.Columns; j++)
                worst = Math.Max(worst, Math.Abs(matrix[i, j] - (i == j ? 1 : 0)));
        return worst;
    }

    private static IEnumerable<double> Pairs(Matrix<double> matrix) =>
        Enumerable.Range(0, matrix.Rows).SelectMany(row => matrix.Row(row).ToArray());
}
