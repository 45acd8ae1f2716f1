namespace Matchmaking.Api.Http;

/// <summary>Today, where alliances are: what a request means that names no day.</summary>
internal sealed class Today(TimeProvider clock)
{
    private static readonly TimeZoneInfo Germany = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public DateOnly Day => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Germany).DateTime);

    /// <summary>The day that was named and checked, or today.</summary>
    public DateOnly Or(string? named) => named is null ? Day : Http.Day.Read(named);
}
