using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Candidates;

/// <summary>
/// How often items are taken up by the same users: rows of G = Xᵀ diag(w) X, collected one item at a time, so that the
/// whole matrix never has to exist. One instance per thread.
/// </summary>
internal sealed class CoOccurrence(Interactions interactions, float[] userWeights)
{
    private readonly float[] sums = new float[interactions.Items];
    private readonly int[] touched = new int[interactions.Items];
    private readonly bool[] seen = new bool[interactions.Items];
    private int count;

    /// <summary>Items that share a user with the collected one, in order of appearance, itself included.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    /// <summary>The sum for an item; 0 for those not touched.</summary>
    public float this[int item] => sums[item];

    /// <summary>Forgets the item before and collects another one.</summary>
    public void Collect(int item)
    {
        foreach (var other in Touched)
            (sums[other], seen[other]) = (0, false);
        count = 0;
        var users = interactions.ByItem[item];
        for (var i = 0; i < users.Count; i++)
            Add(interactions.ByUser[users.Indices[i]], users.Values[i] * userWeights[users.Indices[i]]);
    }

    private void Add(SparseRow row, float weight)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var other = row.Indices[i];
            if (!seen[other])
            {
                seen[other] = true;
                touched[count++] = other;
            }

            sums[other] += weight * row.Values[i];
        }
    }
}
