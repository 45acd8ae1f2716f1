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
    /// <param name="task">Who asks and what should come first.</param>
    public static RankingResult Run(ICandidateModel model, RankingTask task)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(task);
        var hidden = Hidden(model.Items, task.Among);
        var results = new (double[] Ranks, int[] List)?[task.Known.Rows];
        Parallel.For(0, (results.Length + Block - 1) / Block, () => new float[Block * model.Items], (block, _, scores) =>
        {
            var first = block * Block;
            var count = Math.Min(Block, results.Length - first);
            Score(model, task, first, count, scores);
            for (var user = first; user < first + count; user++)
                if (task.Relevant.RowLength(user) > 0)
                    results[user] = Rank(scores.AsSpan((user - first) * model.Items, model.Items), task, user, hidden);
            return scores;
        }, _ => { });
        int[] users = [.. Enumerable.Range(0, results.Length).Where(user => results[user] is not null)];
        return new RankingResult(users, Array.ConvertAll(users, user => results[user]!.Value.Ranks), Array.ConvertAll(users, user => results[user]!.Value.List));
    }

    private static void Score(ICandidateModel model, RankingTask task, int first, int count, Span<float> scores)
    {
        if (task.UserFeatures is { } features && model is IFeatureAwareModel aware)
            for (var row = 0; row < count; row++)
                aware.Score(task.Known[first + row], features[first + row], scores.Slice(row * model.Items, model.Items));
        else
            model.Score(task.Known, first, count, scores);
    }

    private static (double[] Ranks, int[] List) Rank(Span<float> scores, RankingTask task, int user, int[] hidden)
    {
        foreach (var item in task.Known[user].Indices)
            scores[item] = float.NegativeInfinity;
        foreach (var item in hidden)
            scores[item] = float.NegativeInfinity;
        return (Ranks.Of(scores, task.Relevant[user].Indices, task.Ties), TopK.Of(scores, task.ListLength));
    }

    private static int[] Hidden(int items, IReadOnlyCollection<int>? among) =>
        among is null ? [] : [.. Enumerable.Range(0, items).Except(among)];
}
