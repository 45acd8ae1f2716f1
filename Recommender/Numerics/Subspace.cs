using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Finds the directions in which a sparse matrix stretches most, by block power iteration from a random start (Halko,
/// Martinsson and Tropp 2011, section 4.5).
/// </summary>
internal static class Subspace
{
    /// <summary>An orthonormal basis, one column per direction, of (nearly) the strongest right singular vectors.</summary>
    /// <param name="matrix">Any shape.</param>
    /// <param name="directions">How many; at most the smaller side is of use.</param>
    /// <param name="iterations">More bring the basis closer to the singular vectors.</param>
    /// <param name="seed">For the random start.</param>
    public static Matrix<float> Strongest(SparseMatrix matrix, int directions, int iterations, int seed)
    {
        var turned = matrix.Transpose();
        var basis = Gaussian.Matrix(matrix.Columns, directions, seed);
        var image = new Matrix<float>(matrix.Rows, directions);
        Orthonormalise(basis);
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            SparseProducts.Multiply(matrix, basis, image);
            SparseProducts.Multiply(turned, image, basis);
            Orthonormalise(basis);
        }

        return basis;
    }

    /// <summary>Twice Cholesky: the second pass removes what rounding left of the first (Yamamoto et al. 2015).</summary>
    private static void Orthonormalise(Matrix<float> basis)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var gram = new Matrix<float>(basis.Columns, basis.Columns);
            Gemm<float>.Add(new Operand<float>(basis, Flipped: true), basis, gram, upperOnly: true);
            for (var i = 0; i < gram.Rows; i++)
                gram[i, i] = (gram[i, i] * (1 + 1e-5f)) + float.Epsilon;
            if (!Cholesky<float>.TryFactor(gram))
                throw new ArithmeticException("The matrix has fewer directions than were asked for.");
            Parallel.For(0, basis.Rows, row => Cholesky<float>.SolveForward(gram, basis.Row(row)));
        }
    }
}
