namespace Matchmaking.Recommender.Evaluation;

/// <summary>What one user's ranking is worth, from the places its relevant items reached. All results lie in 0..1.</summary>
public static class RankingMetrics
{
    /// <summary>Share of the relevant items among the first <paramref name="k"/>.</summary>
    /// <param name="ranks">Places from 1, ascending, one per relevant item; 0 without any.</param>
    /// <param name="k">Length of the list, at least 1.</param>
    public static double Recall(ReadOnlySpan<double> ranks, int k) =>
        ranks.Length == 0 ? 0 : (double)Hits(ranks, k) / ranks.Length;

    /// <summary>1 when any relevant item is among the first <paramref name="k"/>, else 0.</summary>
    /// <param name="ranks">Places from 1, ascending.</param>
    /// <param name="k">Length of the list, at least 1.</param>
    public static double HitRate(ReadOnlySpan<double> ranks, int k) => Hits(ranks, k) > 0 ? 1 : 0;

    /// <summary>
    /// Discounted gain of the hits, 1 / log2(place + 1) each, over the best reachable one (Järvelin and Kekäläinen 2002,
    /// binary relevance, as in the published LightGCN tables).
    /// </summary>
    /// <param name="ranks">Places from 1, ascending, one per relevant item; 0 without any.</param>
    /// <param name="k">Length of the list, at least 1.</param>
    public static double Ndcg(ReadOnlySpan<double> ranks, int k)
    {
        if (ranks.Length == 0)
            return 0;
        double gained = 0, best = 0;
        foreach (var rank in ranks[..Hits(ranks, k)])
            gained += 1 / Math.Log2(rank + 1);
        for (var place = 1; place <= Math.Min(k, ranks.Length); place++)
            best += 1 / Math.Log2(place + 1);
        return gained / best;
    }

    private static int Hits(ReadOnlySpan<double> ranks, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var hits = 0;
        while (hits < ranks.Length && ranks[hits] <= k)
            hits++;
        return hits;
    }
}
