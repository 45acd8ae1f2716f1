using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>Weights that depend on how much a row holds.</summary>
internal static class Degrees
{
    public static float[] Ones(int count)
    {
        var ones = new float[count];
        Array.Fill(ones, 1f);
        return ones;
    }

    /// <summary>Number of entries of each row to a power; 0 for empty rows whatever the power.</summary>
    public static float[] Power(SparseMatrix matrix, double exponent)
    {
        var powers = new float[matrix.Rows];
        for (var row = 0; row < powers.Length; row++)
            powers[row] = matrix.RowLength(row) is > 0 and var length ? (float)Math.Pow(length, exponent) : 0;
        return powers;
    }

    /// <summary>Euclidean length of each row.</summary>
    public static float[] Norms(SparseMatrix matrix)
    {
        var norms = new float[matrix.Rows];
        for (var row = 0; row < norms.Length; row++)
            norms[row] = TensorPrimitives.Norm(matrix[row].Values);
        return norms;
    }

    /// <summary>
    /// c · n_u^(−δ) with c such that the weighted number of entries stays what it is: long histories count less per
    /// entry, and regularisation keeps its meaning.
    /// </summary>
    public static float[] Damped(SparseMatrix matrix, double damping)
    {
        var weights = Power(matrix, -damping);
        double weighted = 0;
        for (var row = 0; row < weights.Length; row++)
            weighted += (double)weights[row] * matrix.RowLength(row);
        if (weighted > 0)
            TensorPrimitives.Multiply(weights, (float)(matrix.Count / weighted), weights);
        return weights;
    }
}
