using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>What is common among similar firms, and nothing else: a yardstick that may answer where it is ahead by more than chance.</summary>
internal sealed class PopularMethod : IMethod
{
    /// <summary>
    /// How much content counts beside it, never nothing: it decides where nothing is known of others. The more it counts,
    /// the more practices are shown.
    /// </summary>
    private static readonly double[] Shares = [0.05, 0.15, 0.5, 1, 2];

    public string Kind => ModelKinds.Popular;

    public FactorSource Factors => FactorSource.Own;

    /// <summary>The best that shows enough practices to be let answer; where none does, the best.</summary>
    public IRanker Learn(Lesson lesson)
    {
        var all = Array.ConvertAll(Shares, share => Beside(lesson, share));
        return all.Where(one => lesson.Coverage(one) >= PublishGate.LeastCoverage).MaxBy(lesson.Worth) ?? all.MaxBy(lesson.Worth)!;
    }

    private static LinearRanker Beside(Lesson lesson, double share)
    {
        var weights = Array.ConvertAll(lesson.Start, weight => (float)(weight * share));
        weights[LearnedFeatures.Common] = 1;
        return new LinearRanker(lesson.Features, weights);
    }
}
