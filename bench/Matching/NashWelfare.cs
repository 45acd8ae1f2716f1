namespace Matchmaking.Bench.Matching;

/// <summary>
/// Shares places so that the product of what companies get out of being shown is as great as can be (Eisenberg and Gale
/// 1959), found by proportional response (Wu and Zhang 2007): each company bids for lists in proportion to what they gave it.
/// </summary>
internal static class NashWelfare
{
    private const int Rounds = 40;

    /// <summary>By alliance, then by candidate: places in lists.</summary>
    public static float[][] Solve(Region region)
    {
        var places = region.Candidates.Select((candidates, alliance) => Enumerable.Repeat((float)(region.Capacities[alliance] / Math.Max(1, candidates.Length)), candidates.Length).ToArray()).ToArray();
        var gains = new double[region.Companies];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gains);
            for (var alliance = 0; alliance < places.Length; alliance++)
                for (var i = 0; i < places[alliance].Length; i++)
                    gains[region.Candidates[alliance][i]] += region.Scores[alliance][i] * places[alliance][i];
            for (var alliance = 0; alliance < places.Length; alliance++)
                Respond(region.Candidates[alliance], region.Scores[alliance], region.Capacities[alliance], gains, places[alliance]);
        }

        return places;
    }

    private static void Respond(int[] candidates, float[] scores, double capacity, double[] gains, float[] places)
    {
        var price = 0.0;
        for (var i = 0; i < places.Length; i++)
            price += places[i] = gains[candidates[i]] > 0 ? (float)(scores[i] * places[i] / gains[candidates[i]]) : 0;
        for (var i = 0; i < places.Length && price > 0; i++)
            places[i] = (float)(places[i] * capacity / price);
    }
}
