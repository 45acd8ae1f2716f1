using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>What is common among similar firms, and nothing else: a yardstick that may answer where it is ahead by more than chance.</summary>
internal sealed class PopularMethod : IMethod
{
    /// <summary>How much content counts beside it, never nothing: it decides where nothing is known of others.</summary>
    private static readonly double[] Shares = [0.05, 0.15, 0.5];

    public string Kind => ModelKinds.Popular;

    public FactorSource Factors => FactorSource.Own;

    public IRanker Learn(Lesson lesson) => Shares.Select(share => Beside(lesson, share)).MaxBy(lesson.Worth)!;

    private static LinearRanker Beside(Lesson lesson, double share)
    {
        var weights = Array.ConvertAll(lesson.Start, weight => (float)(weight * share));
        weights[LearnedFeatures.Common] = 1;
        return new LinearRanker(lesson.Features, weights);
    }
}
