using System.Text.Json;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class MeasureTests
{
    [Fact]
    public void A_company_that_nobody_described_has_no_measures_to_record()
    {
        var story = new CompanyStory().Record(SmallCatalogue.Roster, MeasureState.Planned);

        Assert.Equal(CompanyRefusal.NotFound, story.Refusal);
    }

    [Fact]
    public void A_practice_outside_the_catalogue_is_refused()
    {
        var story = CompanyStory.OfDescribedCompany().Record("XX-99", MeasureState.Planned);

        Assert.Equal(CompanyRefusal.UnknownPractice, story.Refusal);
    }

    [Fact]
    public void Recording_the_same_again_adds_no_entry_and_keeps_the_version()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, MeasureState.Lived, TakeUp.Some);
        var version = story.View.Version;

        story.After(TimeSpan.FromDays(3)).Record(SmallCatalogue.Roster, MeasureState.Lived, TakeUp.Some);

        Assert.Null(story.Refusal);
        Assert.Equal(version, story.View.Version);
        Assert.Single(story.Measure(SmallCatalogue.Roster).History);
    }

    [Fact]
    public void Another_take_up_in_the_same_state_is_an_entry_of_its_own()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Lived, TakeUp.Some)
            .After(TimeSpan.FromDays(90))
            .Record(SmallCatalogue.Roster, MeasureState.Lived, TakeUp.Many);

        Assert.Equal([TakeUp.Some, TakeUp.Many], story.Measure(SmallCatalogue.Roster).History.Select(entry => entry.TakeUp!.Value));
    }

    [Fact]
    public void Take_up_and_details_stay_until_something_else_is_said()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Guide, MeasureState.Introduced, TakeUp.Some, details: new MeasureDetails { Trained = 2 })
            .Record(SmallCatalogue.Guide, MeasureState.Lived);

        var current = story.Measure(SmallCatalogue.Guide).Current;
        Assert.Equal((TakeUp.Some, 2), (current.TakeUp, current.Details?.Trained));
    }

    [Fact]
    public void Empty_details_take_back_what_was_recorded()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Guide, MeasureState.Lived, details: new MeasureDetails { Trained = 2 })
            .Record(SmallCatalogue.Guide, MeasureState.Lived, details: new MeasureDetails());

        Assert.Null(story.Measure(SmallCatalogue.Guide).Current.Details);
    }

    [Fact]
    public void A_checklist_named_twice_is_in_use_once()
    {
        var use = new ChecklistUse("care-emergency", "tr");

        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Checklist, MeasureState.Lived, details: new MeasureDetails { InUse = [use, use] });

        Assert.Equal([use], story.Measure(SmallCatalogue.Checklist).Current.Details!.InUse);
    }

    public static TheoryData<string, MeasureDetails> FittingDetails => new()
    {
        { SmallCatalogue.Guide, new MeasureDetails { Trained = 0, InTraining = 10_000, HoursReserved = 8 } },
        { SmallCatalogue.Breakfast, new MeasureDetails { Hosted = 1, Attended = 4 } },
        { SmallCatalogue.Checklist, new MeasureDetails { InUse = [new ChecklistUse("newcomer", "uk")] } },
        { SmallCatalogue.Roster, new MeasureDetails() },
    };

    public static TheoryData<string, MeasureDetails> UnfittingDetails => new()
    {
        { SmallCatalogue.Roster, new MeasureDetails { Trained = 1 } },
        { SmallCatalogue.Breakfast, new MeasureDetails { HoursReserved = 1 } },
        { SmallCatalogue.Guide, new MeasureDetails { Hosted = 1 } },
        { SmallCatalogue.Guide, new MeasureDetails { InUse = [new ChecklistUse("newcomer", "uk")] } },
        { SmallCatalogue.Guide, new MeasureDetails { Trained = -1 } },
        { SmallCatalogue.Guide, new MeasureDetails { Trained = 10_001 } },
        { SmallCatalogue.Checklist, new MeasureDetails { InUse = [new ChecklistUse("holidays", "uk")] } },
        { SmallCatalogue.Checklist, new MeasureDetails { InUse = [new ChecklistUse("newcomer", "klingon")] } },
        { SmallCatalogue.Checklist, new MeasureDetails { InUse = [.. Enumerable.Repeat(new ChecklistUse("return", "de"), 61)] } },
    };

    [Theory]
    [MemberData(nameof(FittingDetails))]
    public void Details_of_the_kind_of_the_practice_are_kept(string practice, MeasureDetails details)
    {
        var story = CompanyStory.OfDescribedCompany().Record(practice, MeasureState.Lived, details: details);

        Assert.Null(story.Refusal);
    }

    [Theory]
    [MemberData(nameof(UnfittingDetails))]
    public void Details_of_another_kind_or_out_of_range_are_refused(string practice, MeasureDetails details)
    {
        var story = CompanyStory.OfDescribedCompany().Record(practice, MeasureState.Lived, details: details);

        Assert.Equal(CompanyRefusal.DetailsDoNotFit, story.Refusal);
    }

    [Fact]
    public void Measures_are_shown_in_the_order_of_the_catalogue()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Breakfast, MeasureState.Planned)
            .Record(SmallCatalogue.Roster, MeasureState.Lived)
            .Record(SmallCatalogue.Guide, MeasureState.Idea);

        Assert.Equal([SmallCatalogue.Roster, SmallCatalogue.Guide, SmallCatalogue.Breakfast], story.View.Measures.Select(measure => measure.Practice));
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_turn_the_history_around()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, MeasureState.Planned);

        story.After(TimeSpan.FromHours(-2)).Record(SmallCatalogue.Roster, MeasureState.Introduced);

        var history = story.Measure(SmallCatalogue.Roster).History;
        Assert.Equal(history[0].At, history[1].At);
    }

    [Fact]
    public void A_take_up_ends_with_the_measure_and_does_not_come_back_with_a_new_plan()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Planned)
            .Record(SmallCatalogue.Roster, MeasureState.Introduced)
            .Record(SmallCatalogue.Roster, MeasureState.Lived, TakeUp.Many)
            .Record(SmallCatalogue.Roster, MeasureState.Paused, reason: "Umbau")
            .Record(SmallCatalogue.Roster, MeasureState.Stopped, reason: "Umzug")
            .Record(SmallCatalogue.Roster, MeasureState.Planned)
            .Record(SmallCatalogue.Roster, MeasureState.Introduced);

        Assert.Equal(
            [null, null, TakeUp.Many, TakeUp.Many, null, null, null],
            story.Measure(SmallCatalogue.Roster).History.Select(entry => entry.TakeUp));
    }

    [Theory]
    [InlineData(MeasureState.Idea)]
    [InlineData(MeasureState.Planned)]
    public void Nobody_can_make_use_of_what_is_not_introduced(MeasureState state)
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, state, TakeUp.Some);

        Assert.Equal(CompanyRefusal.DetailsDoNotFit, story.Refusal);
    }

    [Fact]
    public void A_table_and_a_stored_state_of_an_earlier_release_lose_the_take_up_that_was_carried_on()
    {
        MeasureEntry[] carried =
        [
            new() { State = MeasureState.Lived, At = CompanyStory.Start, TakeUp = TakeUp.Many },
            new() { State = MeasureState.Stopped, At = CompanyStory.Start, TakeUp = TakeUp.Many, Reason = "Umzug" },
            new() { State = MeasureState.Planned, At = CompanyStory.Start, TakeUp = TakeUp.Many },
            new() { State = MeasureState.Planned, At = CompanyStory.Start, TakeUp = TakeUp.Some },
        ];
        var table = new ImportCompany
        {
            Profile = CompanyStory.Profile, OperationId = "", Measures = [new() { Practice = SmallCatalogue.Roster, History = carried }],
        };

        var story = new CompanyStory().Import(table);
        var stored = story.State;

        Assert.Equal([TakeUp.Many, null, null], story.Measure(SmallCatalogue.Roster).History.Select(entry => entry.TakeUp));
        Assert.Same(stored.Measures, story.Import(table).State.Measures);
        const string Stored = """
            {"schemaVersion":1,"measures":[{"practice":"AZ-04","history":[
            {"state":"lived","at":"2026-01-15T10:00:00+00:00","takeUp":"many"},
            {"state":"stopped","at":"2026-01-16T10:00:00+00:00","takeUp":"many","reason":"Umzug"},
            {"state":"planned","at":"2026-01-17T10:00:00+00:00","takeUp":"many"},
            {"state":"planned","at":"2026-01-18T10:00:00+00:00","takeUp":"some"}]}]}
            """;
        var loaded = CompanyState.Upgrade(JsonSerializer.Deserialize<CompanyState>(Stored, StoredJson.Options));
        Assert.Equal([TakeUp.Many, null, null], loaded.Measures[0].History.Select(entry => entry.TakeUp));
    }
}
