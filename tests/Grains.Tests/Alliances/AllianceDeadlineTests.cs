using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class AllianceDeadlineTests
{
    private static readonly Retention Retention = new();

    /// <summary>Days on which the clocks change, and days that have 24 hours; the instants are the ends of these days in Berlin.</summary>
    [Theory]
    [InlineData("2026-03-28", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T23:00:00Z")]
    public void A_date_has_come_with_the_end_of_its_day_in_Berlin(string day, string end)
    {
        var (on, instant) = (DateOnly.Parse(day, null), DateTimeOffset.Parse(end, null));
        var alliance = Watched(AllianceStory.OfDescribedAlliance().Record(Breakfast("breakfast", on)));

        Assert.Equal(instant, AllianceDeadlines.Next(alliance, Retention));
        Assert.Same(alliance, AllianceDeadlines.Elapse(alliance, Retention, instant.AddTicks(-1)));
        var next = AllianceDeadlines.Elapse(alliance, Retention, instant);
        Assert.Equal((DeadlineKind.Event, "breakfast", on, instant), Told(Assert.Single(next.Deadlines!)));
        Assert.Equal(alliance.Version + 1, next.Version);
        Assert.Null(AllianceDeadlines.Next(next, Retention));
    }

    [Fact]
    public void What_has_come_is_noted_once_even_if_the_clock_is_set_back()
    {
        var end = GermanCalendar.EndOf(AllianceStory.Start.AddDays(1));
        var alliance = AllianceDeadlines.Elapse(Watched(AllianceStory.OfDescribedAlliance().Record(Breakfast("breakfast", AllianceStory.Start.AddDays(1)))), Retention, end);

        Assert.Same(alliance, AllianceDeadlines.Elapse(alliance, Retention, end));
        var earlier = AllianceDeadlines.Watch(alliance, end.AddDays(-30));
        Assert.Same(alliance, earlier);
        Assert.Same(alliance, AllianceDeadlines.Elapse(earlier, Retention, end.AddDays(30)));
    }

    [Fact]
    public void What_had_passed_already_when_it_was_recorded_is_no_deadline()
    {
        var alliance = Watched(AllianceStory.OfDescribedAlliance().Record(Breakfast("held", AllianceStory.Start.AddDays(-1))));

        Assert.Empty(alliance.Deadlines!);
        Assert.Null(AllianceDeadlines.Next(alliance, Retention));
    }

    [Fact]
    public void A_date_that_is_moved_or_called_off_is_waited_for_no_more()
    {
        var story = AllianceStory.OfDescribedAlliance().Record(Breakfast("breakfast", AllianceStory.Start.AddDays(1)));
        var alliance = Watched(story);
        var moved = AllianceDeadlines.Watch(story.Record(Breakfast("breakfast", AllianceStory.Start.AddDays(9))).State with { Deadlines = alliance.Deadlines }, Now);
        Assert.Equal(AllianceStory.Start.AddDays(9), Assert.Single(moved.Deadlines!).On);

        var off = AllianceDeadlines.Watch(story.Remove("breakfast").State with { Deadlines = moved.Deadlines }, Now);
        Assert.Empty(off.Deadlines!);
    }

    [Fact]
    public void What_was_noted_stays_when_its_cause_is_corrected()
    {
        var on = AllianceStory.Start;
        var story = AllianceStory.OfDescribedAlliance().Record(Breakfast("breakfast", on));
        var noted = AllianceDeadlines.Elapse(Watched(story), Retention, GermanCalendar.EndOf(on));

        var figured = AllianceDeadlines.Watch(story.Record(Breakfast("breakfast", on) with { Figure = 12 }).State with { Deadlines = noted.Deadlines }, GermanCalendar.EndOf(on));
        Assert.Equal("breakfast", Assert.Single(figured.Deadlines!).Subject);
    }

    [Fact]
    public void Terms_projects_checklists_and_signatures_end_too()
    {
        var soon = AllianceStory.Start.AddDays(3);
        var story = AllianceStory.OfDescribedAlliance()
            .Fill("city", "Stadt", AllianceStory.Start).Vacate("city", soon)
            .Record(new AllianceMeasure { Id = "project", Kind = AllianceMeasureKind.Project, On = AllianceStory.Start, Until = soon, Title = "Ferien" })
            .Record(new AllianceMeasure { Id = "list", Kind = AllianceMeasureKind.Checklist, On = AllianceStory.Start, Until = soon, Topic = "return", Language = "de" })
            .Record(new AllianceMeasure { Id = "signed", Kind = AllianceMeasureKind.CharterSignature, On = AllianceStory.Start, Until = soon, Company = "metallbau", Charter = Charters.CareInNorthRhineWestphalia });

        Assert.Equal(
            [(DeadlineKind.SeatTerm, "city"), (DeadlineKind.Project, "project"), (DeadlineKind.Checklist, "list"), (DeadlineKind.Signature, "signed")],
            Watched(story).Deadlines!.Select(deadline => (deadline.Kind, deadline.Subject)));
    }

    [Fact]
    public void Conversations_are_forgotten_after_two_years_but_never_the_wish_to_be_left_alone()
    {
        var on = AllianceStory.Start;
        var alliance = Watched(AllianceStory.OfDescribedAlliance()
            .Approach("asked", ApproachOutcome.Declined, on)
            .Approach("never", ApproachOutcome.NeverAgain, on.AddDays(-2))
            .Approach("never", ApproachOutcome.Met, on)
            .Approach("reopened", ApproachOutcome.NeverAgain, on.AddDays(-1))
            .Approach("reopened", ApproachOutcome.Reopened, on));

        Assert.Equal(GermanCalendar.EndOf(on.AddDays(-1).AddMonths(24)), AllianceDeadlines.Next(alliance, Retention));
        var end = GermanCalendar.EndOf(on.AddMonths(24));
        Assert.Equal(4, AllianceDeadlines.Elapse(alliance, Retention, end.AddTicks(-1)).Approaches.Count);
        var left = AllianceDeadlines.Elapse(alliance, Retention, end);
        Assert.Equal(("never", ApproachOutcome.NeverAgain), (left.Approaches.Single().Company, left.Approaches[0].Outcome));
        Assert.Null(AllianceDeadlines.Next(left, Retention));
    }

    private static DateTimeOffset Now => GermanCalendar.StartOf(AllianceStory.Start).AddHours(9);

    private static AllianceState Watched(AllianceStory story) => AllianceDeadlines.Watch(story.State, Now);

    private static AllianceMeasure Breakfast(string id, DateOnly on) => new() { Id = id, Kind = AllianceMeasureKind.Breakfast, On = on };

    private static (DeadlineKind, string, DateOnly, DateTimeOffset?) Told(StoredDeadline deadline) => (deadline.Kind, deadline.Subject, deadline.On, deadline.At);
}
