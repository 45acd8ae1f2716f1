using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// Asks one link after the other until every practice has been proposed once. A firm nobody knows anything about is an
/// ordinary path, not a special case.
/// </summary>
internal sealed class RecommenderChain(params ILink[] links)
{
    /// <summary>Position of a link for practices that no link proposed.</summary>
    public const int Nobody = -1;

    /// <summary>Scores are at most 1, so the proposals of a later link always come after those of an earlier one.</summary>
    private const double LinkStep = 2;

    public ILink this[int position] => links[position];

    /// <summary>Gives every practice the score of the first link that proposes it.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="practices">Eligible practices.</param>
    /// <param name="scores">One per practice, filled.</param>
    /// <param name="proposers">Position of the link per practice, filled.</param>
    public void Score(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores, Span<int> proposers)
    {
        proposers[..practices.Length].Fill(Nobody);
        var open = practices.Length;
        for (var position = 0; position < links.Length && open > 0; position++)
            if (links[position].Answers(inquiry))
                open -= Ask(position, inquiry, practices, scores, proposers, first: open == practices.Length);
    }

    /// <summary>The score of one practice from whichever link proposes it.</summary>
    public double ScoreOf(Inquiry inquiry, int practice)
    {
        Span<double> score = stackalloc double[1];
        foreach (var link in links)
        {
            if (!link.Answers(inquiry) || !link.Proposes(inquiry, practice))
                continue;
            link.Score(inquiry, [practice], score);
            break;
        }

        return score[0];
    }

    /// <summary>What every practice is sorted by: the greater stands before.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="practices">Eligible practices.</param>
    /// <param name="keys">One per practice, filled.</param>
    public void Keys(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> keys)
    {
        Span<int> proposers = stackalloc int[practices.Length];
        Score(inquiry, practices, keys, proposers);
        Keys(keys, proposers, keys);
    }

    /// <summary>The same where the scores are known already: by proposing link, then by score.</summary>
    /// <param name="scores">One per practice.</param>
    /// <param name="proposers">Who proposed it.</param>
    /// <param name="keys">One per practice, filled; may be the scores.</param>
    public static void Keys(ReadOnlySpan<double> scores, ReadOnlySpan<int> proposers, Span<double> keys)
    {
        for (var i = 0; i < keys.Length; i++)
            keys[i] = scores[i] - (LinkStep * proposers[i]);
    }

    private int Ask(int position, Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores, Span<int> proposers, bool first)
    {
        var link = links[position];
        var own = first ? scores : new double[practices.Length];
        link.Score(inquiry, practices, own);
        var proposed = 0;
        for (var i = 0; i < practices.Length; i++)
        {
            if (proposers[i] != Nobody || !link.Proposes(inquiry, practices[i]))
                continue;
            proposers[i] = position;
            scores[i] = own[i];
            proposed++;
        }

        return proposed;
    }
}
