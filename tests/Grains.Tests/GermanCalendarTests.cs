using System.Globalization;
using Matchmaking.Grains.Interfaces;

namespace Matchmaking.Grains.Tests;

public sealed class GermanCalendarTests
{
    /// <summary>Clocks go forward on 29 March 2026 and back on 25 October 2026, each at 01:00 UTC.</summary>
    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void Days_begin_and_end_at_midnight_in_Berlin_also_when_the_clocks_change(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), GermanCalendar.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
}
