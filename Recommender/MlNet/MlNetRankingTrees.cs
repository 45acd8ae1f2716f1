using Matchmaking.Recommender.Rankers;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matchmaking.Recommender.MlNet;

/// <param name="Trees">Number of trees, at least 1.</param>
/// <param name="Leaves">Most leaves of one tree, at least 2.</param>
/// <param name="FewestExamples">Fewest examples in one leaf, at least 1.</param>
/// <param name="LearningRate">What each tree adds, above 0.</param>
/// <param name="Seed">For the order of ties in the trainer.</param>
/// <param name="Straight">Whether more of a feature must never lower a score.</param>
public sealed record MlNetRankingTreesOptions(
    int Trees = 100, int Leaves = 16, int FewestExamples = 10, double LearningRate = 0.1, int Seed = 1, bool Straight = false);

/// <summary>
/// LambdaMART (Burges 2010) by ML.NET's FastTree, taken out of ML.NET into <see cref="RankingTrees"/>: serving needs
/// neither its pipelines nor its <c>PredictionEngine</c>, which is slow and not safe to share between threads.
/// </summary>
public static class MlNetRankingTrees
{
    /// <summary>Grows trees that put welcome candidates first. The same examples and seed give the same trees.</summary>
    /// <exception cref="ArgumentException">There are no examples, or all of one list's candidates are alike in every list.</exception>
    public static RankingTrees Fit(RankingExamples examples, MlNetRankingTreesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        options ??= new MlNetRankingTreesOptions();
        if (!HasAnythingToLearn(examples))
            throw new ArgumentException("No list has candidates of different grades, so there is no order to learn.", nameof(examples));
        var context = new MLContext(options.Seed);
        var model = context.Ranking.Trainers.FastTree(Settings(options)).Fit(Load(context, examples)).Model;
        return RankingTrees.From(Trees(model.TrainedTreeEnsemble), examples, options.Straight);
    }

    internal static IDataView Load(MLContext context, RankingExamples examples)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, examples.Features.Count);
        schema[nameof(Row.List)].ColumnType = new KeyDataViewType(typeof(uint), examples.Lists);
        return context.Data.LoadFromEnumerable(Rows(examples), schema);
    }

    internal static bool HasAnythingToLearn(RankingExamples examples)
    {
        for (var list = 0; list < examples.Lists; list++)
        {
            var grades = examples.Grades.AsSpan(examples.Starts[list]..examples.Starts[list + 1]);
            if (grades.Length > 0 && grades.ContainsAnyExcept(grades[0]))
                return true;
        }

        return false;
    }

    private static FastTreeRankingTrainer.Options Settings(MlNetRankingTreesOptions options) => new()
    {
        RowGroupColumnName = nameof(Row.List),
        LabelColumnName = nameof(Row.Label),
        FeatureColumnName = nameof(Row.Features),
        NumberOfTrees = options.Trees,
        NumberOfLeaves = options.Leaves,
        MinimumExampleCountPerLeaf = options.FewestExamples,
        LearningRate = options.LearningRate,
        Seed = options.Seed,
        FeatureSelectionSeed = options.Seed,
        NumberOfThreads = 1,
    };

    /// <summary>ML.NET counts keys from 1.</summary>
    private static IEnumerable<Row> Rows(RankingExamples examples)
    {
        for (var list = 0; list < examples.Lists; list++)
            for (var row = examples.Starts[list]; row < examples.Starts[list + 1]; row++)
                yield return new Row { List = (uint)list + 1, Label = examples.Grades[row], Features = examples.Values.Row(row).ToArray() };
    }

    private static IEnumerable<DecisionTree> Trees(RegressionTreeEnsemble ensemble)
    {
        for (var at = 0; at < ensemble.Trees.Count; at++)
        {
            var (tree, weight) = (ensemble.Trees[at], ensemble.TreeWeights[at]);
            yield return new DecisionTree(
                [.. tree.NumericalSplitFeatureIndexes], [.. tree.NumericalSplitThresholds], [.. tree.LeftChild], [.. tree.RightChild],
                [.. tree.LeafValues.Select(value => (float)(value * weight))]);
        }

        if (ensemble.Bias != 0)
            yield return new DecisionTree([], [], [], [], [(float)ensemble.Bias]);
    }

    private sealed class Row
    {
        public uint List { get; set; }

        public float Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
