namespace Matchmaking.Recommender.Rankers;

/// <summary>
/// One tree as trainers hand it over. A child from 0 up is a node; a negative child is the leaf with its bitwise
/// complement as number. Without nodes the tree is its only leaf.
/// </summary>
/// <param name="Features">Feature that each node looks at.</param>
/// <param name="Thresholds">Values up to the threshold go left.</param>
/// <param name="Left">Left child of each node.</param>
/// <param name="Right">Right child of each node.</param>
/// <param name="Leaves">Value of each leaf.</param>
internal sealed record DecisionTree(int[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves);
