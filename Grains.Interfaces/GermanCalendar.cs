namespace Matchmaking.Grains.Interfaces;

/// <summary>Which day it is where firms and alliances are: legal rules change there at midnight. The one place that knows.</summary>
public static class GermanCalendar
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
