using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>How much a feature of an item says about it.</summary>
internal static class FeatureWeights
{
    /// <summary>
    /// Features that few items have say more: times ln((items + 1) / items with the feature), to a power. Then every item
    /// is brought towards length 1, so that one with many features does not drown its neighbours when they are spread.
    /// </summary>
    /// <param name="features">Items x features.</param>
    /// <param name="options">The power, the fewest items, and how far towards length 1.</param>
    public static SparseMatrix ByRarity(SparseMatrix features, FeatureDiffusionOptions options)
    {
        var counts = new int[features.Columns];
        foreach (var feature in features.Indices)
            counts[feature]++;
        var rarity = Array.ConvertAll(
            counts, count => count < options.FewestItems ? 0 : (float)Math.Pow(Math.Log((features.Rows + 1.0) / count), options.RarityExponent));
        var weighted = features.Map((_, feature, value) => value * rarity[feature]);
        var lengths = Array.ConvertAll(Degrees.Norms(weighted), length => length > 0 ? MathF.Pow(length, (float)options.Evenness) : 1);
        return weighted.Map((item, _, value) => value / lengths[item]);
    }
}
