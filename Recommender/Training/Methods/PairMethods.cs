using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>Weights by pairs, on what EASE says of measures and traits. The factors serve others and are not read.</summary>
internal sealed class PairMethod : IMethod
{
    public string Kind => ModelKinds.Pairs;

    public FactorSource Factors => FactorSource.Own;

    public IRanker Learn(Lesson lesson) => lesson.LearnSum(lesson.All, without: LearnedFeatures.Factors);
}

/// <summary>The same, with factors beside.</summary>
internal sealed class PairAndFactorMethod(string kind, FactorSource factors) : IMethod
{
    public string Kind => kind;

    public FactorSource Factors => factors;

    public IRanker Learn(Lesson lesson) => lesson.LearnSum(lesson.All);
}
