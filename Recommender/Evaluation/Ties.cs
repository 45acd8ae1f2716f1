namespace Matchmaking.Recommender.Evaluation;

/// <summary>Who comes first among equal scores. Never the relevant item: a model that scores all alike must not look good.</summary>
public enum Ties
{
    /// <summary>All irrelevant items of the same score come first.</summary>
    Pessimistic = 0,

    /// <summary>Half of the irrelevant items of the same score come first.</summary>
    AverageRank = 1,
}
