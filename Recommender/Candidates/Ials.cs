using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Dimensions">Length of the factors, at least 1.</param>
/// <param name="Epochs">Rounds in which both sides are solved once, at least 1.</param>
/// <param name="Regularisation">Per observed pair and unobserved weight, above 0; quality is sharp in it.</param>
/// <param name="UnobservedWeight">a: how much a pair that was not observed counts as "no", above 0.</param>
/// <param name="Deviation">Spread of the random start, divided by √Dimensions.</param>
/// <param name="Seed">For the random start.</param>
public sealed record IalsOptions(
    int Dimensions = 64, int Epochs = 12, double Regularisation = 0.007, double UnobservedWeight = 0.3, double Deviation = 0.1, int Seed = 1);

/// <summary>
/// Factors for users and items by alternating least squares on implicit feedback (Hu, Koren and Volinsky 2008), each
/// side regularised by its frequency (Rendle et al. 2021): (Σ vvᵀ + a·VᵀV + reg·(n + a·|I|)·I) u = Σ v. Users are not
/// kept: a history is folded in with the same equation.
/// </summary>
public sealed class Ials : ICandidateModel
{
    internal const string Kind = "ials";
    private const int Version = 1;

    private readonly Matrix<float> items;
    private readonly FactorEquations equations;
    private readonly PackedFactor packed;

    private Ials(Matrix<float> items, float unobservedWeight, float regularisation)
    {
        this.items = items;
        equations = new FactorEquations(items, unobservedWeight, regularisation);
        packed = new PackedFactor(items);
    }

    public int Items => items.Rows;

    /// <summary>Solves both sides in turn.</summary>
    /// <exception cref="ArithmeticException">The regularisation is too weak to solve the equations in single precision.</exception>
    public static Ials Fit(Interactions interactions, IalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        options ??= new IalsOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Dimensions, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Regularisation, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.UnobservedWeight, nameof(options));
        var (weight, regularisation) = ((float)options.UnobservedWeight, (float)options.Regularisation);
        var users = new Matrix<float>(interactions.Users, options.Dimensions);
        var items = Gaussian.Matrix(interactions.Items, options.Dimensions, options.Seed, options.Deviation / Math.Sqrt(options.Dimensions));
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            new FactorEquations(items, weight, regularisation).SolveAll(interactions.ByUser, null, users);
            new FactorEquations(users, weight, regularisation).SolveAll(interactions.ByItem, null, items);
        }

        return new Ials(items, weight, regularisation);
    }

    /// <summary>Takes over factors of items that another trainer found for the same loss.</summary>
    internal static Ials FromItems(Matrix<float> items, float unobservedWeight, float regularisation) =>
        new(items, unobservedWeight, regularisation);

    public void Score(SparseRow history, Span<float> scores)
    {
        var factors = new float[items.Columns];
        new FactorSolver(equations).Solve(history, [], factors);
        packed.Multiply(factors, scores[..Items]);
    }

    public void Score(SparseMatrix histories, int first, int count, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var solver = new FactorSolver(equations);
        var factors = new Matrix<float>(count, items.Columns);
        for (var row = 0; row < count; row++)
            solver.Solve(histories[first + row], [], factors.Row(row));
        packed.Multiply(factors, scores[..(count * Items)]);
    }

    /// <summary>The score is Σ c_j v_jᵀ A⁻¹ v_i, with the history's own A: a sum over the history.</summary>
    public float Explain(SparseRow history, int item, Span<float> parts)
    {
        var direction = items.Row(item).ToArray();
        new FactorSolver(equations).SolveFor(history, direction);
        for (var i = 0; i < history.Count; i++)
            parts[i] = history.Values[i] * TensorPrimitives.Dot<float>(items.Row(history.Indices[i]), direction);
        return 0;
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(items);
        writer.Write(equations.UnobservedWeight);
        writer.Write(equations.Regularisation);
        writer.Finish();
    }

    internal static Ials Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var (items, weight, regularisation) = (reader.ReadDense(), reader.ReadFloat(), reader.ReadFloat());
        reader.Finish();
        return weight > 0 && regularisation > 0 && items.Columns is > 0 and <= FactorEquations.MostDimensions
            ? new Ials(items, weight, regularisation)
            : throw new ModelFileException("The model file has weights that are not above 0, or factors of no sensible length.");
    }
}
