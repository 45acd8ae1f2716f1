namespace Matchmaking.Grains.Companies;

/// <summary>Which dates from outside are believed.</summary>
internal static class Dates
{
    /// <summary>Hardly any measure is older; spreadsheets turn empty or small numbers into days of 1899 or 1900.</summary>
    private static readonly DateTimeOffset Earliest = new(1950, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool IsPlausible(DateTimeOffset at, DateTimeOffset now) => at >= Earliest && at <= now;
}
