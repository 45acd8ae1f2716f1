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

    /// <summary>The score of one practice and the link it comes from.</summary>
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
