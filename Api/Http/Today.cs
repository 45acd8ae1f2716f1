using Matchmaking.Grains.Interfaces;

namespace Matchmaking.Api.Http;

/// <summary>Today, where alliances are: what a request means that names no day.</summary>
internal sealed class Today(TimeProvider clock)
{
    public DateOnly Day => GermanCalendar.DayOf(clock.GetUtcNow());

    /// <summary>The day that was named and checked, or today.</summary>
    public DateOnly Or(string? named) => named is null ? Day : Http.Day.Read(named);
}
