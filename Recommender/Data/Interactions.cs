namespace Matchmaking.Recommender.Data;

/// <summary>
/// Who took up what, readable from both sides, with confidence. What is not in here is unknown, not a "no".
/// Immutable and safe to share between threads.
/// </summary>
public sealed class Interactions
{
    private Interactions(SparseMatrix byUser)
    {
        ByUser = byUser;
        ByItem = byUser.Transpose();
    }

    /// <summary>Users x items, values are confidences.</summary>
    public SparseMatrix ByUser { get; }

    /// <summary>Items x users, values are confidences.</summary>
    public SparseMatrix ByItem { get; }

    /// <summary>Number of users, those without any interaction included.</summary>
    public int Users => ByUser.Rows;

    /// <summary>Number of items, those without any interaction included.</summary>
    public int Items => ByUser.Columns;

    /// <summary>Number of user-item pairs.</summary>
    public int Count => ByUser.Count;

    /// <summary>Collects interactions; a pair named twice keeps its strongest confidence.</summary>
    /// <param name="users">Number of users.</param>
    /// <param name="items">Number of items.</param>
    /// <param name="interactions">In any order.</param>
    /// <exception cref="ArgumentException">A user or item is out of range, or a confidence is not a finite number above 0.</exception>
    public static Interactions From(int users, int items, IEnumerable<Interaction> interactions)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        var all = interactions.ToArray();
        foreach (var one in all)
            Check(users, items, one);
        Array.Sort(all, static (a, b) => a.User != b.User ? a.User.CompareTo(b.User) : a.Item.CompareTo(b.Item));
        return FromSorted(users, items, all.AsSpan(..Merge(all)));
    }

    private static void Check(int users, int items, Interaction one)
    {
        if ((uint)one.User >= (uint)users || (uint)one.Item >= (uint)items)
            throw new ArgumentException($"User {one.User} and item {one.Item} are not among {users} users and {items} items.", nameof(one));
        if (!(one.Confidence > 0 && float.IsFinite(one.Confidence)))
            throw new ArgumentException($"Confidence {one.Confidence} of user {one.User} and item {one.Item} is not a finite number above 0.", nameof(one));
    }

    private static int Merge(Span<Interaction> sorted)
    {
        var kept = 0;
        foreach (var one in sorted)
            if (kept > 0 && sorted[kept - 1].User == one.User && sorted[kept - 1].Item == one.Item)
                sorted[kept - 1] = one with { Confidence = Math.Max(sorted[kept - 1].Confidence, one.Confidence) };
            else
                sorted[kept++] = one;
        return kept;
    }

    private static Interactions FromSorted(int users, int items, ReadOnlySpan<Interaction> sorted)
    {
        var offsets = new int[users + 1];
        var indices = new int[sorted.Length];
        var confidences = new float[sorted.Length];
        for (var at = 0; at < sorted.Length; at++)
        {
            (var user, indices[at], confidences[at]) = sorted[at];
            offsets[user + 1] = at + 1;
        }

        for (var user = 0; user < users; user++)
            offsets[user + 1] = Math.Max(offsets[user + 1], offsets[user]);
        return new Interactions(new SparseMatrix(items, offsets, indices, confidences));
    }
}
