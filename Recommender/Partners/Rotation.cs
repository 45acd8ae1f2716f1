using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// Whose turn it is. Each quarter has twelve turns of a week (the last lasts until the quarter ends), and each company
/// gets one of them by lot, drawn from the quarter, the alliance and the company, and within it a day of its own. On that
/// day it is shown, whatever happens to other companies; on other days of its week where places are free. So every company
/// open to an alliance stands in its list on at least one day of every quarter, and nobody keeps a book about it.
/// </summary>
internal static class Rotation
{
    public const int Turns = 12;

    public const int DaysOfTurn = 7;

    /// <summary>Places per list. There are more only where more companies have the same day.</summary>
    public const int Places = 3;

    /// <summary>The companies whose day it is, and up to three in all those of the next days, in the order of their lots: where a page has no room for all, nobody is always first.</summary>
    /// <param name="alliance">Id of the alliance.</param>
    /// <param name="on">The day.</param>
    /// <param name="companies">Those that take turns.</param>
    /// <param name="hashes">By company: a number that goes with it for ever.</param>
    public static IReadOnlyList<int> InTurn(string alliance, DateOnly on, IEnumerable<int> companies, ulong[] hashes)
    {
        var (quarter, turn, day) = Place(on);
        var seed = StableHash.Of($"{quarter}/{alliance}");
        var batch = companies
            .Select(company => (Company: company, Lot: StableHash.Mix(seed, hashes[company])))
            .Where(drawn => drawn.Lot % Turns == (ulong)turn)
            .Select(drawn => (drawn.Company, drawn.Lot, Wait: DaysUntil(drawn.Lot, day)))
            .OrderBy(drawn => drawn.Wait)
            .ThenBy(drawn => drawn.Lot)
            .ToList();

        return [.. batch.Take(Math.Max(Places, batch.Count(drawn => drawn.Wait == 0))).Select(drawn => drawn.Company)];
    }

    /// <summary>Days until the day of a lot comes round, 0 to 6; the last turn is longer than a week, so its days come twice.</summary>
    private static int DaysUntil(ulong lot, int day) => ((int)(lot / Turns % DaysOfTurn) - (day % DaysOfTurn) + DaysOfTurn) % DaysOfTurn;

    /// <summary>The quarter, the turn within it and the day within the turn, both counted from 0.</summary>
    private static (string Quarter, int Turn, int Day) Place(DateOnly on)
    {
        var first = new DateOnly(on.Year, on.Month - ((on.Month - 1) % 3), 1);
        var day = on.DayNumber - first.DayNumber;
        var turn = Math.Min(day / DaysOfTurn, Turns - 1);
        return ($"{on.Year}-{first.Month}", turn, day - (turn * DaysOfTurn));
    }
}
