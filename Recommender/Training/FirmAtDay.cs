using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>What was known of a company in the evening of a day, and what came after: nothing of it leaks back.</summary>
internal static class FirmAtDay
{
    private const int MonthsOfDismissal = 12;

    /// <summary>What the company would have asked.</summary>
    public static RecommendationQuery Query(TrainingCompany company, DateOnly day, int limit)
    {
        var states = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var one in company.Events)
            if (one.Day <= day)
                states[one.Practice] = one.Strength;
        var signals = states.Where(state => state.Value > 0).Select(state => new Signal(state.Key, state.Value)).ToArray();
        return new RecommendationQuery
        {
            Headcount = company.Headcount,
            ShiftShare = company.ShiftShare,
            MobileShare = company.MobileShare,
            Sector = company.Sector,
            Topics = company.Topics,
            Region = company.Region,
            Signals = signals,
            Taken = Array.ConvertAll(signals, signal => signal.Practice),
            Running = [.. signals.Where(signal => signal.Strength >= SignalStrengths.Introduced).Select(signal => signal.Practice)],
            Dismissals = [.. company.Dismissals.Where(one => one.Day <= day && day < one.Day.AddMonths(MonthsOfDismissal)).Select(one => new Dismissal(one.Practice, one.Cause))],
            On = day,
            Limit = limit,
        };
    }

    /// <summary>Practices first taken up after one day and until another.</summary>
    public static IEnumerable<string> TakenUp(TrainingCompany company, DateOnly after, DateOnly until) => company.Events
        .Where(one => one.Strength > 0)
        .GroupBy(one => one.Practice, (practice, events) => (Practice: practice, Day: events.Min(one => one.Day)))
        .Where(one => one.Day > after && one.Day <= until)
        .Select(one => one.Practice);

    /// <summary>Whether there is anything first taken up after a day.</summary>
    public static bool TakesUpAfter(TrainingCompany company, DateOnly day) => TakenUp(company, day, DateOnly.MaxValue).Any();

    /// <summary>Practices said not to fit after one day and until another.</summary>
    public static IEnumerable<string> Dismissed(TrainingCompany company, DateOnly after, DateOnly until) =>
        company.Dismissals.Where(one => one.Day > after && one.Day <= until).Select(one => one.Practice);
}
