namespace Matchmaking.Recommender.Evaluation;

/// <summary>How one model ranked for each of the users that had something to find.</summary>
/// <param name="Users">The users, ascending.</param>
/// <param name="Ranks">Per user the places of its relevant items, ascending, from 1.</param>
/// <param name="Lists">Per user the best items, best first.</param>
public sealed record RankingResult(int[] Users, double[][] Ranks, int[][] Lists)
{
    /// <summary>Recall per user.</summary>
    public double[] Recall(int k) => Array.ConvertAll(Ranks, ranks => RankingMetrics.Recall(ranks, k));

    /// <summary>NDCG per user.</summary>
    public double[] Ndcg(int k) => Array.ConvertAll(Ranks, ranks => RankingMetrics.Ndcg(ranks, k));

    /// <summary>Hit rate per user.</summary>
    public double[] HitRate(int k) => Array.ConvertAll(Ranks, ranks => RankingMetrics.HitRate(ranks, k));
}
