using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>Who hosts the next breakfast: among the members who are willing, nobody twice before everybody once. Pure.</summary>
public static class HostTurns
{
    /// <summary>
    /// Willing members by their turn: who has hosted least often first, among them whose last time, or else whose
    /// joining, is longest ago. Whoever has a date ahead is left out.
    /// </summary>
    /// <param name="willing">Ids of members that would host.</param>
    /// <param name="alliance">The alliance with its breakfasts and memberships.</param>
    /// <param name="today">The day, where the alliance is.</param>
    public static IReadOnlyList<HostTurn> Of(IEnumerable<string> willing, AllianceView alliance, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var breakfasts = alliance.Measures.Where(measure => measure is { Kind: AllianceMeasureKind.Breakfast, Company: not null }).ToLookup(measure => measure.Company!);
        return [.. willing
            .Where(company => !breakfasts[company].Any(breakfast => breakfast.On > today))
            .Select(company => new HostTurn(company, breakfasts[company].Count(), Latest(breakfasts[company])))
            .OrderBy(turn => turn.Times)
            .ThenBy(turn => turn.Last ?? SinceOf(turn.Company, alliance))
            .ThenBy(turn => turn.Company, StringComparer.Ordinal)];
    }

    /// <summary>The next breakfast that has a date, or null.</summary>
    public static AllianceMeasure? Next(AllianceView alliance, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        return alliance.Measures.Where(measure => measure.Kind == AllianceMeasureKind.Breakfast && measure.On >= today).MinBy(measure => measure.On);
    }

    private static DateOnly? Latest(IEnumerable<AllianceMeasure> breakfasts) =>
        breakfasts.Select(breakfast => (DateOnly?)breakfast.On).Max();

    private static DateOnly SinceOf(string company, AllianceView alliance) =>
        alliance.Memberships.LastOrDefault(membership => membership.Company == company)?.Since ?? DateOnly.MaxValue;
}

/// <param name="Company">Id of the company.</param>
/// <param name="Times">How often it has hosted.</param>
/// <param name="Last">When it hosted last, or null.</param>
public sealed record HostTurn(string Company, int Times, DateOnly? Last);
