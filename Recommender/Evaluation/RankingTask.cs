using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Evaluation;

/// <summary>Who asks with which history, and what should come first.</summary>
/// <param name="Known">Users x items: histories; their items are taken out of the ranking.</param>
/// <param name="Relevant">Users x items: what should come first. Users without any are left out.</param>
public sealed record RankingTask(SparseMatrix Known, SparseMatrix Relevant)
{
    /// <summary>Users x features, for models that read them.</summary>
    public SparseMatrix? UserFeatures { get; init; }

    /// <summary>The items that are ranked; all when null.</summary>
    public IReadOnlyCollection<int>? Among { get; init; }

    /// <summary>How many of the best items to remember per user.</summary>
    public int ListLength { get; init; } = 10;

    /// <summary>Who comes first among equals.</summary>
    public Ties Ties { get; init; } = Ties.Pessimistic;
}
