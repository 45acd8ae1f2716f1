namespace Matchmaking.Recommender.Evaluation;

/// <summary>How much the items of one list differ from each other.</summary>
public static class ListDiversity
{
    /// <summary>
    /// Mean distance of all pairs within a list, averaged over the lists of at least two items: intra-list diversity
    /// (Ziegler et al. 2005 as similarity; Zhang and Hurley 2008 as distance).
    /// </summary>
    /// <param name="lists">One list of items per user.</param>
    /// <param name="distance">Of two items, 0..1, the same both ways.</param>
    /// <returns>0 when all items of a list are alike, 1 when none has anything in common; 0 without a pair.</returns>
    public static double Mean(IEnumerable<int[]> lists, Func<int, int, double> distance)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(distance);
        return lists.Where(list => list.Length > 1).Select(list => Of(list, distance)).DefaultIfEmpty().Average();
    }

    /// <summary>What two sets of traits do not share, as a part of all they have: 1 less the index of Jaccard (1901).</summary>
    /// <param name="one">Traits, each once.</param>
    /// <param name="other">Traits, each once.</param>
    /// <returns>0..1; 0 for two empty sets.</returns>
    public static double Distance(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var shared = one.Count(other.Contains);
        return one.Count + other.Count is > 0 and var both ? 1 - (shared / (double)(both - shared)) : 0;
    }

    /// <summary>The same of features as ascending numbers.</summary>
    /// <param name="one">Features, each once, ascending.</param>
    /// <param name="other">Features, each once, ascending.</param>
    /// <returns>0..1; 0 for two empty sets.</returns>
    public static double Distance(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            shared += one[i] == other[j] ? 1 : 0;
            var (first, second) = (one[i], other[j]);
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }

        return one.Length + other.Length is > 0 and var both ? 1 - (shared / (double)(both - shared)) : 0;
    }

    private static double Of(int[] list, Func<int, int, double> distance)
    {
        var sum = 0.0;
        for (var i = 1; i < list.Length; i++)
            for (var j = 0; j < i; j++)
                sum += distance(list[i], list[j]);
        return sum / (list.Length * (list.Length - 1) / 2.0);
    }
}
