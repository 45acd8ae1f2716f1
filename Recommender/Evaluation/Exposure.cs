namespace Matchmaking.Recommender.Evaluation;

/// <summary>How the lists of all users share out attention among the items.</summary>
public static class Exposure
{
    /// <summary>How often each item is shown.</summary>
    /// <param name="lists">One list of items per user.</param>
    /// <param name="items">Number of items there are.</param>
    public static int[] Counts(IEnumerable<int[]> lists, int items)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var counts = new int[items];
        foreach (var list in lists)
            foreach (var item in list)
                counts[item]++;
        return counts;
    }

    /// <summary>Share of the items that anybody is shown, 0..1.</summary>
    public static double Coverage(ReadOnlySpan<int> counts) =>
        counts.IsEmpty ? 0 : 1 - ((double)counts.Count(0) / counts.Length);

    /// <summary>Gini coefficient: 0 when all items are shown equally often, towards 1 when a single one is shown.</summary>
    public static double Gini(ReadOnlySpan<int> counts)
    {
        var sorted = counts.ToArray();
        Array.Sort(sorted);
        double weighted = 0, sum = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            weighted += (i + 1.0) * sorted[i];
            sum += sorted[i];
        }

        return sum == 0 ? 0 : (2 * weighted / (sorted.Length * sum)) - ((sorted.Length + 1.0) / sorted.Length);
    }

    /// <summary>
    /// Expected number of items that two different users' lists share, over the length of the list, 0..1: 1 when
    /// everybody sees the same.
    /// </summary>
    /// <param name="counts">From <see cref="Counts"/>; no list names an item twice.</param>
    /// <param name="users">Number of lists, at least 2.</param>
    /// <param name="length">Length of a list, at least 1.</param>
    public static double Overlap(ReadOnlySpan<int> counts, int users, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(users, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        double shared = 0;
        foreach (var count in counts)
            shared += (double)count * (count - 1);
        return shared / ((double)users * (users - 1) * length);
    }
}
