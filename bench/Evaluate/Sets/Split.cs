using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <param name="Train">What models are fitted with.</param>
/// <param name="Test">Users x items: what should be found.</param>
internal sealed record Split(Interactions Train, SparseMatrix Test)
{
    /// <summary>Users x items: what is known of those who ask, in the order of the test; by default they are those learned from.</summary>
    public SparseMatrix Known { get; init; } = Train.ByUser;

    /// <summary>Users x features of those who ask, where the set has any.</summary>
    public SparseMatrix? UserFeatures { get; init; }

    /// <summary>Users x features of those learned from, where the set has any.</summary>
    public SparseMatrix? LearnerFeatures { get; init; }

    /// <summary>The items that are ranked; all when null.</summary>
    public int[]? Among { get; init; }

    /// <summary>Per user the item to be found and the others it is ranked among, where a protocol samples.</summary>
    public int[][]? Candidates { get; init; }

    /// <summary>Items x features, where the set has any.</summary>
    public SparseMatrix? ItemFeatures { get; init; }

    /// <summary>Items x items: which belong together, where the set says so.</summary>
    public SparseMatrix? ItemGraph { get; init; }

    /// <summary>Ranking the test items for those who ask.</summary>
    public RankingTask Task => new(Known, Test) { UserFeatures = UserFeatures, Among = Among };
}
