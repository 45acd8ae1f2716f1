using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>
/// Decides which figures of a table stay untold, so that no small one is left alone in a sum that is told (complementary
/// suppression; Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001). A sum of one cell tells that cell
/// whatever is withheld here.
/// </summary>
internal static class Withholding
{
    /// <summary>
    /// Small figures first; then, wherever a told sum leaves fewer than two figures or fewer than five companies untold,
    /// the next smallest of that sum as well.
    /// </summary>
    /// <param name="counts">Companies by cell; 0 where there are none.</param>
    /// <param name="sums">The cells of each sum that is told.</param>
    /// <returns>By cell: whether it stays untold.</returns>
    public static bool[] Of(int[] counts, IReadOnlyList<int[]> sums)
    {
        var untold = Array.ConvertAll(counts, count => SmallFigures.Shown(count) is null);
        while (NextOf(counts, sums, untold) is { } next)
            untold[next] = true;
        return untold;
    }

    private static int? NextOf(int[] counts, IReadOnlyList<int[]> sums, bool[] untold)
    {
        foreach (var cells in sums)
        {
            var hidden = cells.Where(cell => untold[cell]).ToList();
            if (hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum(cell => counts[cell]) >= SmallFigures.Fewest))
                continue;
            var told = cells.Where(cell => counts[cell] > 0 && !untold[cell]).ToList();
            if (told.Count > 0)
                return told.MinBy(cell => counts[cell]);
        }

        return null;
    }
}
