namespace Matchmaking.Bench.Matching;

/// <summary>Which companies each alliance could be shown, and what that is worth to both sides.</summary>
/// <param name="Companies">Number of companies.</param>
/// <param name="Candidates">By alliance: companies, ascending.</param>
/// <param name="Scores">By alliance: two-sided score of each candidate, above 0.</param>
/// <param name="Capacities">By alliance: places in lists in a quarter.</param>
internal sealed record Region(int Companies, int[][] Candidates, float[][] Scores, double[] Capacities)
{
    public int Alliances => Candidates.Length;

    /// <summary>By company: how often lots alone would show it, every candidate of an alliance alike.</summary>
    public double[] EvenShares()
    {
        var shares = new double[Companies];
        for (var alliance = 0; alliance < Alliances; alliance++)
            foreach (var company in Candidates[alliance])
                shares[company] += Capacities[alliance] / Candidates[alliance].Length;
        return shares;
    }
}
