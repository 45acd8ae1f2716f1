using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>What the equations of all rows of one side share, given the factors of the other side.</summary>
internal sealed class FactorEquations
{
    /// <summary>Longer factors are not read from files: equations grow with the square, solving them with the cube.</summary>
    public const int MostDimensions = 1024;

    /// <param name="factors">Factors of the other side.</param>
    /// <param name="unobservedWeight">a, above 0.</param>
    /// <param name="regularisation">reg, above 0.</param>
    public FactorEquations(Matrix<float> factors, float unobservedWeight, float regularisation)
    {
        Factors = factors;
        UnobservedWeight = unobservedWeight;
        Regularisation = regularisation;
        Shared = new Matrix<float>(factors.Columns, factors.Columns);
        Gemm<float>.Add(new Operand<float>(factors, Flipped: true), factors, Shared, upperOnly: true);
        for (var i = 0; i < Shared.Rows; i++)
            TensorPrimitives.Multiply(Shared.Row(i), unobservedWeight, Shared.Row(i));
    }

    public Matrix<float> Factors { get; }

    public float UnobservedWeight { get; }

    public float Regularisation { get; }

    /// <summary>a·VᵀV, upper triangle.</summary>
    public Matrix<float> Shared { get; }

    /// <summary>What the regularisation adds to the diagonal for a row of so many entries.</summary>
    public float Ridge(int entries) => Regularisation * (entries + (UnobservedWeight * Factors.Rows));

    /// <summary>Solves for every row.</summary>
    /// <param name="rows">This side x the other side.</param>
    /// <param name="priors">One row of factors each without evidence; null for zero.</param>
    /// <param name="solutions">Overwritten.</param>
    public void SolveAll(SparseMatrix rows, Matrix<float>? priors, Matrix<float> solutions) => Cores.For(
        0, rows.Rows, () => new FactorSolver(this), (row, solver) => solver.Solve(rows[row], priors is null ? [] : priors.Row(row), solutions.Row(row)));
}
