using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Signals;

/// <summary>
/// Joins what companies were shown with what they did afterwards. However often a suggestion is looked at again, it is
/// one example until it is answered or its time is over. Pure.
/// </summary>
public static class SignalJoin
{
    /// <summary>Days that a company has to answer.</summary>
    public const int StandardWindow = 60;

    /// <param name="lists">In any order.</param>
    /// <param name="companies">Those whose answers are known; lists of others are left out.</param>
    /// <param name="today">Last day that is known.</param>
    /// <param name="window">Days to answer, at least 0: on day 60 of 60 it still counts.</param>
    /// <returns>In the order of companies, practices and days.</returns>
    public static IReadOnlyList<ShownExample> Join(
        IEnumerable<ShownList> lists, IEnumerable<TrainingCompany> companies, DateOnly today, int window = StandardWindow)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(companies);
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        var known = companies.ToDictionary(company => company.Id, StringComparer.Ordinal);
        return
        [
            .. lists.Where(list => known.ContainsKey(list.Company))
                .SelectMany(Showings)
                .GroupBy(showing => (showing.Company, showing.Practice))
                .OrderBy(group => group.Key.Company, StringComparer.Ordinal).ThenBy(group => group.Key.Practice, StringComparer.Ordinal)
                .SelectMany(group => Examples([.. group.OrderBy(showing => showing.Day)], known[group.Key.Company], today, window)),
        ];
    }

    /// <summary>The companies with what they were shown.</summary>
    /// <param name="lists">In any order.</param>
    /// <param name="companies">In the order to keep.</param>
    /// <param name="today">Last day that is known.</param>
    public static TrainingCompany[] Attach(IEnumerable<ShownList> lists, IReadOnlyCollection<TrainingCompany> companies, DateOnly today)
    {
        var shown = Join(lists, companies, today).ToLookup(example => example.Company, StringComparer.Ordinal);
        return [.. companies.Select(company => shown.Contains(company.Id) ? company with { Shown = [.. shown[company.Id]] } : company)];
    }

    private static IEnumerable<ShownExample> Showings(ShownList list) => list.Practices.Select((one, place) =>
        new ShownExample(list.Company, one.Practice, list.Day, place + 1, one.Score, one.Propensity, one.Explore, ShownResponse.Open));

    private static IEnumerable<ShownExample> Examples(ShownExample[] showings, TrainingCompany company, DateOnly today, int window)
    {
        for (var next = 0; next < showings.Length;)
        {
            var first = showings[next];
            var (response, until) = Answer(company, first, today, window);
            var best = first;
            for (; next < showings.Length && showings[next].Day <= until; next++)
                if (showings[next].Position < best.Position)
                    best = showings[next];
            yield return best with { Day = first.Day, Response = response };
        }
    }

    /// <summary>What came of it, and the last day that belongs to it.</summary>
    private static (ShownResponse Response, DateOnly Until) Answer(TrainingCompany company, ShownExample shown, DateOnly today, int window)
    {
        var end = shown.Day.AddDays(window);
        var taken = First(company.Events.Where(one => one.Practice == shown.Practice && one.Strength > 0).Select(one => one.Day));
        var dismissed = First(company.Dismissals.Where(one => one.Practice == shown.Practice).Select(one => one.Day));
        return (taken, dismissed) switch
        {
            ({ } day, var no) when no is null || day <= no => (ShownResponse.TakenUp, day),
            (_, { } day) => (ShownResponse.Dismissed, day),
            _ => (today > end ? ShownResponse.Passed : ShownResponse.Open, end),
        };

        DateOnly? First(IEnumerable<DateOnly> days) =>
            days.Where(day => day >= shown.Day && day <= end && day <= today).Select(day => (DateOnly?)day).Min();
    }
}
