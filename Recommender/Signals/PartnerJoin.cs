namespace Matchmaking.Recommender.Signals;

/// <summary>
/// Joins companies that alliances were shown with whom they approached afterwards, and with what these answered. However
/// often a company is looked at again, it is one example until it is answered or its time is over. Pure.
/// </summary>
public static class PartnerJoin
{
    /// <param name="showings">In any order.</param>
    /// <param name="answers">In any order; those that no showing came before are left out.</param>
    /// <param name="today">Last day that is known; what came later is not there yet.</param>
    /// <param name="window">Days to answer, at least 0: on day 60 of 60 it still counts.</param>
    /// <returns>In the order of alliances, companies and days.</returns>
    public static IReadOnlyList<PartnerExample> Join(
        IEnumerable<PartnerShowing> showings, IEnumerable<PartnerAnswer> answers, DateOnly today, int window = SignalJoin.StandardWindow)
    {
        ArgumentNullException.ThrowIfNull(showings);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        var answered = answers.Where(answer => answer.Day <= today).ToLookup(answer => (answer.Alliance, answer.Company));
        return
        [
            .. showings.Where(showing => showing.Day <= today)
                .GroupBy(showing => (showing.Alliance, showing.Company))
                .OrderBy(pair => pair.Key.Alliance, StringComparer.Ordinal).ThenBy(pair => pair.Key.Company, StringComparer.Ordinal)
                .SelectMany(pair => Examples([.. pair.OrderBy(showing => showing.Day)], [.. answered[pair.Key].OrderBy(answer => answer.Day)], today, window)),
        ];
    }

    private static IEnumerable<PartnerExample> Examples(PartnerShowing[] showings, PartnerAnswer[] answers, DateOnly today, int window)
    {
        for (var next = 0; next < showings.Length;)
        {
            var best = showings[next];
            var end = best.Day.AddDays(window);
            var inTime = answers.Where(answer => answer.Day >= best.Day && answer.Day <= end).ToArray();
            var until = inTime.Length > 0 ? inTime[0].Day : end;
            for (; next < showings.Length && showings[next].Day <= until; next++)
                if (showings[next].Position < best.Position)
                    best = showings[next];
            yield return new PartnerExample(best, ResponseOf(inTime, isOver: today > end));
        }
    }

    /// <summary>The last word in time counts: a company that says no first and joins later has agreed.</summary>
    private static PartnerResponse ResponseOf(PartnerAnswer[] inTime, bool isOver) => inTime switch
    {
        [.., { Agreed: true }] => PartnerResponse.Agreed,
        [.., _] => PartnerResponse.Declined,
        [] => isOver ? PartnerResponse.Passed : PartnerResponse.Open,
    };
}
