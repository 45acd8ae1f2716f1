using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Grains.Tests.Companies;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Tests.Recommendations;

public sealed class QueryTests
{
    private static readonly RecommendForFirm Firm = new() { Headcount = 40, ShiftShare = 0.8, Limit = 10 };

    [Theory]
    [InlineData("C", "WZ2008", "production")]
    [InlineData("Q", "WZ2008", "health-care")]
    [InlineData("R", "WZ2025", "health-care")]
    [InlineData("Q", null, "health-care")]
    [InlineData("Y", "WZ2008", null)]
    [InlineData(null, null, null)]
    public void A_section_letter_becomes_a_sector_in_plain_words(string? letter, string? scheme, string? sector)
    {
        var query = Queries.Of(Firm with { Sector = letter, SectorScheme = scheme }, CompanyStory.Start, SmallCatalogue.Instance);

        Assert.Equal(sector, query.Sector);
    }

    [Fact]
    public void Only_planned_and_running_practices_are_taken_and_only_running_ones_cover_needs()
    {
        var query = Queries.Of(
            Firm with
            {
                Measures =
                [
                    new("A", MeasureState.Idea), new("B", MeasureState.Planned), new("C", MeasureState.Introduced),
                    new("D", MeasureState.Lived), new("E", MeasureState.Paused), new("F", MeasureState.Stopped),
                ],
            },
            CompanyStory.Start,
            SmallCatalogue.Instance);

        Assert.Equal(["B", "C", "D"], query.Taken);
        Assert.Equal(["C", "D"], query.Running);
        Assert.Empty(query.Dismissals);
    }

    [Fact]
    public void A_stopped_measure_counts_like_a_dismissal_for_twelve_months()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Idea)
            .Record(SmallCatalogue.Roster, MeasureState.Stopped, reason: "kein Bedarf");

        Assert.Equal([new Dismissal(SmallCatalogue.Roster, DismissalCause.Other)], QueryOf(story).Dismissals);
        story.Now = CompanyStory.Start.AddMonths(12);
        Assert.Empty(QueryOf(story).Dismissals);
    }

    [Fact]
    public void Every_reason_of_a_dismissal_reaches_the_recommender()
    {
        foreach (var reason in Enum.GetValues<DismissalReason>())
        {
            var story = CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Roster, reason);

            Assert.Equal(reason.ToString(), QueryOf(story).Dismissals.Single().Cause.ToString());
        }
    }

    [Fact]
    public void Postal_code_and_district_together_say_where_a_company_is()
    {
        Assert.Equal("47119 Ruhrort", QueryOf(CompanyStory.OfDescribedCompany()).Region);
        Assert.Null(QueryOf(new CompanyStory().Describe(CompanyStory.Profile with { District = null, PostalCode = null })).Region);
    }

    [Theory]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void The_day_is_the_german_one(string instant, string day)
    {
        Assert.Equal(DateOnly.Parse(day, null), GermanCalendar.DayOf(DateTimeOffset.Parse(instant, null)));
    }

    [Fact]
    public void Nothing_hidden_is_suggested_where_coverage_is_shown()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Guide, MeasureState.Planned)
            .Dismiss(SmallCatalogue.Roster, DismissalReason.Cost);

        var query = Queries.Of(story.State, story.State.Profile!, story.Now, SmallCatalogue.Instance);

        Assert.Equal([SmallCatalogue.Guide, SmallCatalogue.Roster], query.Hidden);
    }

    private static RecommendationQuery QueryOf(CompanyStory story) =>
        Queries.Of(story.State, story.State.Profile!, new RecommendForCompany(null, 10), story.Now, SmallCatalogue.Instance);
}
