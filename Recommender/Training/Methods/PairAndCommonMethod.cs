using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>Weights by pairs, and beside them what is common: where most do what most do, lists still differ from firm to firm.</summary>
internal sealed class PairAndCommonMethod : IMethod
{
    /// <summary>How much what is common counts. The more it does, the fewer practices are shown: beyond this often less than the gate asks for.</summary>
    private static readonly float[] Shares = [0.1f, 0.2f, 0.4f];

    public string Kind => ModelKinds.PairsWithCommon;

    public FactorSource Factors => FactorSource.Own;

    public IRanker Learn(Lesson lesson)
    {
        var sum = lesson.LearnSum(lesson.All, without: LearnedFeatures.Factors);
        return Shares.Select(share => Beside(sum, share)).MaxBy(lesson.Worth)!;
    }

    private static LinearRanker Beside(LinearRanker sum, float share)
    {
        float[] weights = [.. sum.Weights];
        weights[LearnedFeatures.Common] = share;
        return new LinearRanker(sum.Features, weights);
    }
}
