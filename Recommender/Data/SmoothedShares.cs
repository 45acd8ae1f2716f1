namespace Matchmaking.Recommender.Data;

/// <summary>
/// Shares of firms that run a practice: those of a group are drawn towards those of its size class, and these towards those
/// of all firms, as many firms in thought as the groups differ little. Empirical Bayes with a beta prior; how much the
/// groups differ is estimated by the method of moments (Kleinman 1973), over all practices together.
/// </summary>
internal static class SmoothedShares
{
    private const int Sizes = 4;
    private const int Shifts = PeerGroup.Count / Sizes;

    /// <summary>Firms that do nothing, added in thought to all: three of five are not yet sixty of a hundred.</summary>
    private const double Caution = 5;

    /// <summary>κ, in firms, where too few groups are known to estimate it, and its bounds.</summary>
    private const double UsualStrength = 20, LeastStrength = 2, MostStrength = 500;

    /// <param name="firms">By group; 0 for groups about which nothing may be said.</param>
    /// <param name="running">By group, then by practice; null for groups without any.</param>
    /// <param name="practices">Number of practices.</param>
    /// <returns>By group, then by practice; nothing as long as no group may be told of.</returns>
    public static double[][] Of(int[] firms, int[]?[] running, int practices)
    {
        var groups = Array.ConvertAll(running, counts => counts ?? new int[practices]);
        var (bandFirms, bands) = (new int[Sizes], new int[Sizes][]);
        for (var size = 0; size < Sizes; size++)
        {
            bandFirms[size] = firms.AsSpan(size * Shifts, Shifts).ToArray().Sum();
            bands[size] = Sum(groups.AsSpan(size * Shifts, Shifts), practices);
        }

        var all = bandFirms.Sum();
        if (all == 0)
            return [];
        var ofAll = Array.ConvertAll(Sum(bands, practices), count => count / (all + Caution));
        var strength = StrengthOf(bandFirms, bands);
        var ofBands = Enumerable.Range(0, Sizes).Select(size => Drawn(bandFirms[size], bands[size], ofAll, strength)).ToArray();
        var within = StrengthOf(firms, groups);
        return [.. Enumerable.Range(0, PeerGroup.Count).Select(group => Drawn(firms[group], groups[group], ofBands[group / Shifts], within))];
    }

    private static double[] Drawn(int firms, int[] running, double[] towards, double strength)
    {
        var shares = new double[running.Length];
        for (var practice = 0; practice < shares.Length; practice++)
            shares[practice] = (running[practice] + (strength * towards[practice])) / (firms + strength);
        return shares;
    }

    private static int[] Sum(ReadOnlySpan<int[]> groups, int practices)
    {
        var sum = new int[practices];
        foreach (var group in groups)
            for (var practice = 0; practice < practices; practice++)
                sum[practice] += group[practice];
        return sum;
    }

    /// <summary>
    /// κ: E[Σ n (p_g − p)²] = p (1 − p) ((G − 1)(1 − ρ) + ρ (N − Σ n² / N)) with ρ = 1 / (κ + 1), summed over practices.
    /// </summary>
    private static double StrengthOf(int[] firms, int[][] running)
    {
        var known = Enumerable.Range(0, firms.Length).Where(group => firms[group] > 0).ToArray();
        double all = known.Sum(group => (double)firms[group]), spread = 0, chance = 0;
        for (var practice = 0; practice < running[0].Length; practice++)
        {
            var share = known.Sum(group => running[group][practice]) / all;
            chance += share * (1 - share);
            foreach (var group in known)
                spread += firms[group] * Math.Pow((running[group][practice] / (double)firms[group]) - share, 2);
        }

        var free = known.Length - 1;
        var most = all - known.Sum(group => (double)firms[group] * firms[group] / all);
        if (chance == 0 || most <= free)
            return UsualStrength;
        var likeness = ((spread / chance) - free) / (most - free);
        return likeness <= 0 ? MostStrength : Math.Clamp((1 / likeness) - 1, LeastStrength, MostStrength);
    }
}
