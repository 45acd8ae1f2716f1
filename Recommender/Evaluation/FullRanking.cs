using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Evaluation;

/// <summary>Ranks all items a user does not know yet, and looks where the held-out ones came. Nothing is sampled.</summary>
public static class FullRanking
{
    /// <summary>Users whose scores are computed together.</summary>
    private const int Block = 64;

    /// <summary>Ranks for every user that has relevant items.</summary>
    /// <param name="model">Fitted without the relevant pairs.</param>
    /// <param name="known">Users x items: the history; its items are taken out of the ranking.</param>
    /// <param name="relevant">Users x items: what should come first.</param>
    /// <param name="listLength">How many of the best items to remember per user.</param>
    /// <param name="ties">Who comes first among equals.</param>
    public static RankingResult Run(
        ICandidateModel model, SparseMatrix known, SparseMatrix relevant, int listLength, Ties ties = Ties.Pessimistic)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(relevant);
        var ranks = new double[known.Rows][];
        var lists = new int[known.Rows][];
        Parallel.For(0, (known.Rows + Block - 1) / Block, () => new float[Block * model.Items], (block, _, scores) =>
        {
            var first = block * Block;
            var count = Math.Min(Block, known.Rows - first);
            model.Score(known, first, count, scores);
            for (var user = first; user < first + count; user++)
                if (relevant.RowLength(user) > 0)
                    (ranks[user], lists[user]) = Rank(scores.AsSpan((user - first) * model.Items, model.Items), known[user], relevant[user], listLength, ties);
            return scores;
        }, _ => { });
        int[] users = [.. Enumerable.Range(0, known.Rows).Where(user => ranks[user] is not null)];
        return new RankingResult(users, Array.ConvertAll(users, user => ranks[user]), Array.ConvertAll(users, user => lists[user]));
    }

    private static (double[] Ranks, int[] List) Rank(Span<float> scores, SparseRow known, SparseRow relevant, int length, Ties ties)
    {
        foreach (var item in known.Indices)
            scores[item] = float.NegativeInfinity;
        return (Ranks.Of(scores, relevant.Indices, ties), TopK.Of(scores, length));
    }
}
