using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Evaluation;

/// <summary>
/// Ranks one held-out item among a few given others (leave one out, usually with 99 negatives). Kept for comparison with
/// published tables; it can order models differently from the full ranking (Krichene and Rendle 2020).
/// </summary>
public static class SampledRanking
{
    /// <summary>Place of each user's item among its candidates.</summary>
    /// <param name="model">Fitted without the held-out pairs.</param>
    /// <param name="known">Users x items: the history.</param>
    /// <param name="candidates">Per user the held-out item first, then the others.</param>
    /// <param name="ties">Who comes first among equals.</param>
    public static RankingResult Run(ICandidateModel model, SparseMatrix known, IReadOnlyList<int[]> candidates, Ties ties = Ties.Pessimistic)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(candidates);
        var ranks = new double[candidates.Count][];
        var lists = new int[candidates.Count][];
        Parallel.For(0, candidates.Count, () => new float[model.Items], (user, _, scores) =>
        {
            model.Score(known[user], scores);
            var sample = Array.ConvertAll(candidates[user], item => scores[item]);
            ranks[user] = Ranks.Of(sample, [0], ties);
            lists[user] = Array.ConvertAll(TopK.Of(sample, sample.Length), place => candidates[user][place]);
            return scores;
        }, _ => { });
        return new RankingResult([.. Enumerable.Range(0, candidates.Count)], ranks, lists);
    }
}
