using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>Sets up and solves the equations of one row after the other. One instance per thread.</summary>
internal sealed class FactorSolver(FactorEquations equations)
{
    /// <summary>Factors gathered at a time: they stay in the second-level cache.</summary>
    private const int Gathered = 256;

    private readonly Matrix<float> matrix = new(equations.Factors.Columns, equations.Factors.Columns);

    /// <summary>Grows with the longest row, so that folding in one firm takes little memory.</summary>
    private Matrix<float> gathered = new(0, equations.Factors.Columns);

    /// <summary>The factors of a row: A u = Σ c v + ridge · prior.</summary>
    /// <param name="row">The other side's indices and confidences.</param>
    /// <param name="prior">What the factors are without evidence; empty for zero.</param>
    /// <param name="solution">Overwritten; the prior itself when the row is empty, for absence is no evidence.</param>
    public void Solve(SparseRow row, ReadOnlySpan<float> prior, Span<float> solution)
    {
        solution.Clear();
        prior.CopyTo(solution);
        if (row.Count == 0)
            return;
        TensorPrimitives.Multiply(solution, equations.Ridge(row.Count), solution);
        for (var i = 0; i < row.Count; i++)
            TensorPrimitives.MultiplyAdd(equations.Factors.Row(row.Indices[i]), row.Values[i], solution, solution);
        SolveFor(row, solution);
    }

    /// <summary>Replaces b by A⁻¹ b, with A = Σ c vvᵀ + a·VᵀV + ridge of this row.</summary>
    public void SolveFor(SparseRow row, Span<float> b)
    {
        Factor(row);
        SolveAgain(b);
    }

    /// <summary>A⁻¹, with A of the row that was solved for last: worth it from about a dozen right sides on.</summary>
    public Matrix<float> Inverse() => Cholesky<float>.Inverse(matrix);

    /// <summary>Replaces b by A⁻¹ b, with A of the row that was solved for last.</summary>
    public void SolveAgain(Span<float> b) => Cholesky<float>.Solve(matrix, b);

    private void Factor(SparseRow row)
    {
        for (var i = 0; i < matrix.Rows; i++)
            equations.Shared.Row(i)[i..].CopyTo(matrix.Row(i)[i..]);
        for (var start = 0; start < row.Count; start += Gathered)
        {
            var count = Gather(row, start);
            Gram.AddUpper(gathered, count, matrix);
        }

        var ridge = equations.Ridge(row.Count);
        for (var i = 0; i < matrix.Rows; i++)
            matrix.Row(i)[i] += ridge;
        if (!Cholesky<float>.TryFactor(matrix))
            throw new ArithmeticException("The regularisation is too weak for this data: the equations cannot be solved.");
    }

    private int Gather(SparseRow row, int start)
    {
        var count = Math.Min(Gathered, row.Count - start);
        if (gathered.Rows < count)
            gathered = new Matrix<float>(Math.Min(Gathered, 2 * count), equations.Factors.Columns);
        for (var i = 0; i < count; i++)
            TensorPrimitives.Multiply(equations.Factors.Row(row.Indices[start + i]), MathF.Sqrt(row.Values[start + i]), gathered.Row(i));
        return count;
    }
}
