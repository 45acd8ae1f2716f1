namespace Matchmaking.Bench.Matching;

/// <summary>
/// Shows each company exactly as often as lots would, but in the lists where both sides gain most: scores to a power,
/// fitted in turn to the places of alliances and to the shares of companies (Deming and Stephan 1940; Sinkhorn 1967).
/// </summary>
internal static class ProportionalFitting
{
    /// <summary>How much better lists are preferred; higher tells scores further apart and converges later.</summary>
    private const double Sharpness = 8;

    private const int MostRounds = 60;
    private const double Enough = 0.01;

    /// <summary>By alliance, then by candidate: places in lists.</summary>
    public static float[][] Solve(Region region)
    {
        var (shares, sums) = (region.EvenShares(), new double[region.Companies]);
        var scales = new double[region.Companies];
        Array.Fill(scales, 1);
        var kernel = Array.ConvertAll(region.Scores, row => Array.ConvertAll(row, score => (float)Math.Pow(score, Sharpness)));
        var factors = new double[region.Alliances];
        for (var round = 0; round < MostRounds; round++)
        {
            Array.Clear(sums);
            for (var alliance = 0; alliance < factors.Length; alliance++)
                factors[alliance] = Fit(region.Candidates[alliance], kernel[alliance], region.Capacities[alliance], scales, sums);
            var worst = 0.0;
            for (var company = 0; company < sums.Length; company++)
                if (sums[company] > 0)
                {
                    worst = Math.Max(worst, Math.Abs((shares[company] / sums[company]) - 1));
                    scales[company] *= shares[company] / sums[company];
                }

            if (worst < Enough)
                break;
        }

        return [.. kernel.Select((row, alliance) => row.Select((weight, i) => (float)(factors[alliance] * weight * scales[region.Candidates[alliance][i]])).ToArray())];
    }

    private static double Fit(int[] candidates, float[] kernel, double capacity, double[] scales, double[] sums)
    {
        var all = 0.0;
        for (var i = 0; i < candidates.Length; i++)
            all += kernel[i] * scales[candidates[i]];
        var factor = all > 0 ? capacity / all : 0;
        for (var i = 0; i < candidates.Length; i++)
            sums[candidates[i]] += factor * kernel[i] * scales[candidates[i]];
        return factor;
    }
}
