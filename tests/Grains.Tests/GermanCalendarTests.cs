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
        Assert.Equal(Day(day), GermanCalendar.DayOf(Instant(instant)));

    [Theory]
    [InlineData("2026-03-28", "2026-03-27T23:00:00Z", 24)]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", 23)]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z", 24)]
    [InlineData("2026-10-24", "2026-10-23T22:00:00Z", 24)]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", 25)]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z", 24)]
    [InlineData("2027-03-28", "2027-03-27T23:00:00Z", 23)]
    [InlineData("2031-10-26", "2031-10-25T22:00:00Z", 25)]
    public void A_day_lasts_from_midnight_to_midnight_also_with_23_or_25_hours(string day, string start, int hours)
    {
        Assert.Equal(Instant(start), GermanCalendar.StartOf(Day(day)));
        Assert.Equal(TimeSpan.FromHours(hours), GermanCalendar.EndOf(Day(day)) - GermanCalendar.StartOf(Day(day)));
    }

    [Fact]
    public void Every_day_of_twenty_years_begins_with_its_first_instant_and_ends_before_the_next()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year < 2040; day = day.AddDays(1))
        {
            Assert.Equal(day, GermanCalendar.DayOf(GermanCalendar.StartOf(day)));
            Assert.Equal(day.AddDays(-1), GermanCalendar.DayOf(GermanCalendar.StartOf(day).AddTicks(-1)));
            Assert.Equal(day, GermanCalendar.DayOf(GermanCalendar.EndOf(day).AddTicks(-1)));
            Assert.Equal(TimeSpan.Zero, GermanCalendar.StartOf(day).Offset);
        }
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
