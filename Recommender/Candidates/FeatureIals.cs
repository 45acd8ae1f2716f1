using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <param name="Factors">Settings of the factors.</param>
/// <param name="FeatureRidge">Regularisation of what features say, above 0; higher trusts them less.</param>
public sealed record FeatureIalsOptions(IalsOptions Factors, double FeatureRidge = 10);

/// <summary>
/// <see cref="Ials"/> in which factors are pulled towards what side features suggest instead of towards zero. So a new
/// company has factors before its first measure, and a new practice before its first company.
/// </summary>
public sealed class FeatureIals : IFeatureAwareModel
{
    internal const string Kind = "feature-ials";
    private const int Version = 1;

    private readonly Matrix<float> items;
    private readonly FeaturePriors ofUsers;
    private readonly FeaturePriors ofItems;
    private readonly FactorEquations equations;
    private readonly PackedFactor packed;

    private FeatureIals(Matrix<float> items, FeaturePriors ofUsers, FeaturePriors ofItems, FactorEquations equations)
    {
        this.items = items;
        this.ofUsers = ofUsers;
        this.ofItems = ofItems;
        this.equations = equations;
        packed = new PackedFactor(items);
    }

    public int Items => items.Rows;

    /// <summary>Number of user features.</summary>
    public int UserFeatures => ofUsers.Features;

    /// <summary>Number of item features.</summary>
    public int ItemFeatures => ofItems.Features;

    /// <summary>Solves factors and what features say about them in turn.</summary>
    /// <param name="interactions">Who took up what.</param>
    /// <param name="userFeatures">Users x features, at most 4,096.</param>
    /// <param name="itemFeatures">Items x features, at most 4,096.</param>
    /// <param name="options">Settings.</param>
    /// <exception cref="ArithmeticException">The regularisation is too weak to solve the equations in single precision.</exception>
    public static FeatureIals Fit(
        Interactions interactions, SparseMatrix userFeatures, SparseMatrix itemFeatures, FeatureIalsOptions options)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        ArgumentNullException.ThrowIfNull(userFeatures);
        ArgumentNullException.ThrowIfNull(itemFeatures);
        ArgumentNullException.ThrowIfNull(options);
        if (userFeatures.Rows != interactions.Users || itemFeatures.Rows != interactions.Items)
            throw new ArgumentException("Interactions and features speak of different users or items.", nameof(userFeatures));
        if (Math.Max(userFeatures.Columns, itemFeatures.Columns) > FeaturePriors.MostFeatures)
            throw new ArgumentException($"At most {FeaturePriors.MostFeatures} features a side.", nameof(userFeatures));
        return new Fitting(interactions, userFeatures, itemFeatures, options).Run();
    }

    public void Score(SparseRow history, Span<float> scores) => Score(history, default, scores);

    public void Score(SparseRow history, SparseRow features, Span<float> scores)
    {
        var (prior, factors) = (new float[items.Columns], new float[items.Columns]);
        ofUsers.Mean(features, prior);
        new FactorSolver(equations).Solve(history, prior, factors);
        packed.Multiply(factors, scores[..Items]);
    }

    /// <summary>A history as a part of its equations, to ask about it with different features.</summary>
    /// <exception cref="ArithmeticException">The equations cannot be solved.</exception>
    internal FoldedHistory Fold(int[] history, float[] confidences) => new(history, confidences, items, packed, ofUsers, equations);

    public float Explain(SparseRow history, int item, Span<float> parts) => Explain(history, default, item, parts, []);

    /// <summary>Splits one score into what each item of the history and each feature gave to it.</summary>
    /// <param name="history">As for the score.</param>
    /// <param name="features">As for the score.</param>
    /// <param name="item">The item in question.</param>
    /// <param name="parts">One per entry of the history, overwritten.</param>
    /// <param name="featureParts">One per entry of the features, overwritten.</param>
    /// <returns>What is the same for everybody; together with the parts it is the score, up to rounding.</returns>
    public float Explain(SparseRow history, SparseRow features, int item, Span<float> parts, Span<float> featureParts)
    {
        var direction = items.Row(item).ToArray();
        if (history.Count > 0)
            new FactorSolver(equations).SolveFor(history, direction);
        for (var i = 0; i < history.Count; i++)
            parts[i] = history.Values[i] * TensorPrimitives.Dot<float>(items.Row(history.Indices[i]), direction);
        var trust = history.Count > 0 ? equations.Ridge(history.Count) : 1;
        for (var i = 0; i < features.Count; i++)
            featureParts[i] = trust * features.Values[i] * TensorPrimitives.Dot<float>(ofUsers.Map.Row(features.Indices[i] + 1), direction);
        return trust * TensorPrimitives.Dot<float>(ofUsers.Map.Row(0), direction);
    }

    /// <summary>The model with further items that nobody took up yet, known by their features alone; they come last.</summary>
    public FeatureIals WithItems(SparseMatrix features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (features.Columns != ofItems.Features)
            throw new ArgumentException($"Items have {ofItems.Features} features here, not {features.Columns}.", nameof(features));
        var more = new Matrix<float>(Items + features.Rows, items.Columns);
        for (var item = 0; item < Items; item++)
            items.Row(item).CopyTo(more.Row(item));
        for (var item = 0; item < features.Rows; item++)
            ofItems.Mean(features[item], more.Row(Items + item));
        return new FeatureIals(more, ofUsers, ofItems, new FactorEquations(more, equations.UnobservedWeight, equations.Regularisation));
    }

    public void Save(Stream stream)
    {
        using var writer = new ModelWriter(stream, Kind, Version);
        writer.Write(items);
        writer.Write(ofUsers.Map);
        writer.Write(ofItems.Map);
        writer.Write(equations.UnobservedWeight);
        writer.Write(equations.Regularisation);
        writer.Finish();
    }

    internal static FeatureIals Load(ModelReader reader)
    {
        reader.Expect(Kind, Version);
        var (items, users, features) = (reader.ReadDense(), reader.ReadDense(), reader.ReadDense());
        var (weight, regularisation) = (reader.ReadFloat(), reader.ReadFloat());
        reader.Finish();
        if (!(weight > 0 && regularisation > 0) || users.Rows == 0 || features.Rows == 0 || users.Columns != items.Columns || features.Columns != items.Columns || items.Columns is 0 or > FactorEquations.MostDimensions)
            throw new ModelFileException("The model file has parts that do not fit together.");
        return new FeatureIals(items, new FeaturePriors(users), new FeaturePriors(features), new FactorEquations(items, weight, regularisation));
    }

    private sealed class Fitting(Interactions interactions, SparseMatrix userFeatures, SparseMatrix itemFeatures, FeatureIalsOptions options)
    {
        private readonly float weight = (float)options.Factors.UnobservedWeight;
        private readonly float regularisation = (float)options.Factors.Regularisation;
        private readonly int dimensions = options.Factors.Dimensions;

        public FeatureIals Run()
        {
            var users = new Matrix<float>(interactions.Users, dimensions);
            var items = Gaussian.Matrix(
                interactions.Items, dimensions, options.Factors.Seed, options.Factors.Deviation / Math.Sqrt(dimensions));
            var ofUsers = new FeaturePriors(new Matrix<float>(userFeatures.Columns + 1, dimensions));
            var ofItems = new FeaturePriors(new Matrix<float>(itemFeatures.Columns + 1, dimensions));
            for (var epoch = 0; epoch < options.Factors.Epochs; epoch++)
            {
                ofUsers = Solve(items, interactions.ByUser, userFeatures, ofUsers, users);
                ofItems = Solve(users, interactions.ByItem, itemFeatures, ofItems, items);
            }

            return new FeatureIals(items, ofUsers, ofItems, new FactorEquations(items, weight, regularisation));
        }

        private FeaturePriors Solve(Matrix<float> others, SparseMatrix rows, SparseMatrix features, FeaturePriors before, Matrix<float> solutions)
        {
            var equations = new FactorEquations(others, weight, regularisation);
            equations.SolveAll(rows, before.Means(features), solutions);
            // Rows without evidence hold nothing but the prior itself; they must not confirm it.
            var weights = new float[rows.Rows];
            for (var row = 0; row < weights.Length; row++)
                weights[row] = rows.RowLength(row) is > 0 and var length ? equations.Ridge(length) : 0;
            return FeaturePriors.Fit(features, solutions, weights, (float)options.FeatureRidge);
        }
    }
}
