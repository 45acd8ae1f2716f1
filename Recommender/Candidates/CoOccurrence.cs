using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>
/// How often items are taken up by the same users: rows of G = Xᵀ diag(w) X, collected one item at a time, so that the
/// whole matrix never has to exist. One instance per thread.
/// </summary>
internal sealed class CoOccurrence(Interactions interactions, float[] userWeights)
{
    private readonly RowAccumulator sums = new(interactions.Items);

    /// <summary>Items that share a user with the collected one, in order of appearance, itself included.</summary>
    public ReadOnlySpan<int> Touched => sums.Touched;

    /// <summary>The sum for an item; 0 for those not touched.</summary>
    public float this[int item] => sums[item];

    /// <summary>Forgets the item before and collects another one.</summary>
    public void Collect(int item)
    {
        sums.Clear();
        var users = interactions.ByItem[item];
        for (var i = 0; i < users.Count; i++)
            sums.Add(interactions.ByUser[users.Indices[i]], users.Values[i] * userWeights[users.Indices[i]]);
    }
}
