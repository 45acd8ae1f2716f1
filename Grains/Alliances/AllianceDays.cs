namespace Matchmaking.Grains.Alliances;

/// <summary>How far from today the days of an alliance may lie.</summary>
internal static class AllianceDays
{
    private const int YearsAhead = 5;

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>Whether something can have happened on this day.</summary>
    public static bool HasCome(DateOnly day, DateOnly today) => day >= Earliest && day <= today;

    /// <summary>Whether something can have happened or be planned for this day.</summary>
    public static bool InReach(DateOnly day, DateOnly today) => day >= Earliest && day <= today.AddYears(YearsAhead);
}
