namespace Matchmaking.Recommender.Numerics;

/// <summary>Sums of outer products of a few rows with themselves, on one thread.</summary>
internal static class Gram
{
    /// <summary>Adds Σ r rᵀ to the upper triangle; the lower one is undefined afterwards.</summary>
    /// <param name="rows">A buffer of rows.</param>
    /// <param name="count">How many of its rows count.</param>
    /// <param name="sum">Square, as large as a row is long.</param>
    public static void AddUpper(Matrix<float> rows, int count, Matrix<float> sum)
    {
        var (height, width) = (OuterProducts<float>.Height, OuterProducts<float>.Width);
        for (var row = 0; row < sum.Rows; row += height)
            for (var column = row / width * width; column < sum.Columns; column += width)
                OuterProducts<float>.Add(
                    ref rows.At(0, row), rows.Stride, ref rows.At(0, column), rows.Stride, count, ref sum.At(row, column), sum.Stride, subtract: false);
    }
}
