using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.MlNet;

/// <summary>LambdaMART on top of the weights by pairs. How much the trees count is chosen by teaching one half and asking the other.</summary>
internal sealed class TreeMethod : IMethod
{
    /// <summary>How far the trees may move scores, against how far the sum does.</summary>
    private static readonly double[] Shares = [0.1, 0.3, 1, 3];

    public string Kind => ModelKinds.Trees;

    public FactorSource Factors => FactorSource.Own;

    public IRanker? Learn(Lesson lesson)
    {
        if (Grow(lesson, lesson.Half.Value) is not { } tried || Grow(lesson, lesson.All) is not { } grown)
            return null;
        return grown(Shares.MaxBy(share => lesson.Worth(tried(share))));
    }

    /// <summary>Sum and trees of some companies, still without the share; null where no list has an order.</summary>
    private static Func<double, BoostedRanker>? Grow(Lesson lesson, PairSampler sampler)
    {
        var examples = sampler.Lists(lesson.Features);
        if (!MlNetRankingTrees.HasAnythingToLearn(examples))
            return null;
        var sum = lesson.LearnSum(sampler);
        var trees = MlNetRankingTrees.Fit(examples, new MlNetRankingTreesOptions(Trees: 60, Leaves: 12, FewestExamples: 20, Seed: lesson.Seed, Straight: true));
        var unit = SpreadOf(sum, examples) / Math.Max(SpreadOf(trees, examples), 1e-9);
        return share => new BoostedRanker(sum, trees, (float)(share * unit));
    }

    /// <summary>Standard deviation of the scores.</summary>
    private static double SpreadOf(IRanker ranker, RankingExamples examples)
    {
        var scores = new double[examples.Count];
        for (var row = 0; row < scores.Length; row++)
            scores[row] = ranker.Score(examples.Values.Row(row));
        var mean = scores.Average();
        return Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
    }
}
