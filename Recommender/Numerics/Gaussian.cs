namespace Matchmaking.Recommender.Numerics;

/// <summary>Normally distributed numbers, the same for the same seed on every machine.</summary>
internal static class Gaussian
{
    /// <summary>A matrix of independent numbers of mean 0 and the given deviation.</summary>
    public static Matrix<float> Matrix(int rows, int columns, int seed, double deviation = 1)
    {
        var random = new Random(seed);
        var matrix = new Matrix<float>(rows, columns);
        for (var row = 0; row < rows; row++)
            foreach (ref var value in matrix.Row(row))
                value = (float)(Next(random) * deviation);
        return matrix;
    }

    /// <summary>Box and Muller 1958; the second number of each pair is not used.</summary>
    public static double Next(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
