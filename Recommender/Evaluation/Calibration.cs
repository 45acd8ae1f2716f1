namespace Matchmaking.Recommender.Evaluation;

/// <summary>How far chances that were told lie from what came.</summary>
public static class Calibration
{
    private const int Bins = 10;

    /// <summary>
    /// Expected calibration error as a share of the mean chance: sorted by what was told and cut into ten groups from each
    /// of which the same number of take-ups was expected, how far each group lay from it. 0 is exact; 1 says that the
    /// chances tell nothing. Not a number without any take-up.
    /// </summary>
    /// <remarks>Groups of equal size, as in Guo et al. (2017), would put nine of ten groups where almost nothing is taken up.</remarks>
    /// <param name="told">Chance that was told, 0 to 1, and what came.</param>
    public static double Error(IEnumerable<ScoredAnswer> told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var sorted = told.OrderBy(answer => answer.Score).ToArray();
        var (expected, came) = (sorted.Sum(answer => answer.Score), sorted.Count(answer => answer.Yes));
        if (came == 0)
            return double.NaN;
        var (sum, bin, inBin, cameInBin, passed) = (0.0, 1, 0.0, 0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            (inBin, cameInBin, passed) = (inBin + sorted[i].Score, cameInBin + (sorted[i].Yes ? 1 : 0), passed + sorted[i].Score);
            if (i < sorted.Length - 1 && passed < expected * bin / Bins)
                continue;
            sum += Math.Abs(inBin - cameInBin);
            (inBin, cameInBin) = (0, 0);
            while (bin <= Bins && passed >= expected * bin / Bins)
                bin++;
        }

        return sum / came;
    }
}

/// <param name="Score">A score, or a chance.</param>
/// <param name="Yes">Whether it was taken up.</param>
public readonly record struct ScoredAnswer(double Score, bool Yes);
