using Matchmaking.Recommender.Rankers;

namespace Matchmaking.Recommender.Training;

/// <summary>One way to learn. The gate compares all of them on the same questions.</summary>
internal interface IMethod
{
    /// <summary>One of <see cref="ModelKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Which factors stand beside the features.</summary>
    FactorSource Factors { get; }

    /// <summary>Learns an order, or null where there is nothing to learn from.</summary>
    IRanker? Learn(Lesson lesson);
}
