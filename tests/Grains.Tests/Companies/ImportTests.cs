using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class ImportTests
{
    private static readonly DateTimeOffset LastYear = CompanyStory.Start.AddYears(-1);

    private static readonly ImportCompany Request = new()
    {
        Profile = CompanyStory.Profile,
        Measures =
        [
            Measure(SmallCatalogue.Guide, Entry(MeasureState.Planned, 0), Entry(MeasureState.Introduced, 30), Entry(MeasureState.Lived, 90)),
            Measure(SmallCatalogue.Roster, Entry(MeasureState.Lived, 10)),
        ],
        Dismissals = [new DismissalView { Practice = SmallCatalogue.HomeOffice, Reason = DismissalReason.NoShift, At = LastYear.AddDays(200) }],
        Consents = [new ConsentEntry { Purpose = ConsentPurpose.PublicNaming, Given = true, At = LastYear.AddDays(100) }],
        OperationId = "import",
    };

    [Fact]
    public void A_company_comes_back_as_it_was_exported()
    {
        var original = new CompanyStory().Import(Request);

        var copy = new CompanyStory().Import(Export(original.View));

        Assert.Null(copy.Refusal);
        Assert.Equivalent(original.View, copy.View, strict: true);
    }

    [Fact]
    public void Importing_equal_content_changes_nothing()
    {
        var story = new CompanyStory().Import(Request);
        var before = story.View;

        story.After(TimeSpan.FromDays(1)).Import(Export(before));

        Assert.Equivalent(before, story.View, strict: true);
    }

    [Fact]
    public void An_import_takes_nothing_away_from_what_the_firm_recorded()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Breakfast, MeasureState.Lived)
            .Dismiss(SmallCatalogue.Checklist, DismissalReason.Cost);

        story.Import(Request);

        Assert.Equal(4, story.View.Version);
        Assert.Equal([SmallCatalogue.Roster, SmallCatalogue.Guide, SmallCatalogue.Breakfast], story.View.Measures.Select(measure => measure.Practice));
        Assert.Equal([SmallCatalogue.Checklist, SmallCatalogue.HomeOffice], story.View.Dismissals.Select(dismissal => dismissal.Practice));
    }

    [Fact]
    public void Entries_beyond_the_stored_history_are_added_to_it()
    {
        var story = new CompanyStory().Import(With(Measure("AZ-04", Entry(MeasureState.Idea, 0), Entry(MeasureState.Planned, 1))));

        story.Import(With(Measure("AZ-04", Entry(MeasureState.Idea, 0), Entry(MeasureState.Planned, 1), Entry(MeasureState.Introduced, 2))));

        Assert.Null(story.Refusal);
        Assert.Equal([MeasureState.Idea, MeasureState.Planned, MeasureState.Introduced], story.Measure("AZ-04").History.Select(entry => entry.State));
    }

    [Fact]
    public void A_table_that_ends_earlier_is_an_old_one_and_changes_nothing()
    {
        var story = new CompanyStory().Import(Request);
        var before = story.State.Measures;

        story.Import(With(Measure(SmallCatalogue.Guide, Entry(MeasureState.Planned, 0))));

        Assert.Null(story.Refusal);
        Assert.Equal(3, story.Measure(SmallCatalogue.Guide).History.Count);
        Assert.Equal(before.Count, story.State.Measures.Count);
    }

    public static TheoryData<string, MeasureView> OtherPasts => new()
    {
        { "another day", Measure("AZ-04", Entry(MeasureState.Idea, 3), Entry(MeasureState.Planned, 5)) },
        { "another state", Measure("AZ-04", Entry(MeasureState.Lived, 0)) },
        { "another end", Measure("AZ-04", Entry(MeasureState.Idea, 0), Entry(MeasureState.Stopped, 5) with { Reason = "Umbau" }) },
        { "without its beginning", Measure("AZ-04", Entry(MeasureState.Planned, 5)) },
        { "with more to it", Measure("AZ-04", Entry(MeasureState.Idea, 0) with { Details = new() { Trained = 1 } }, Entry(MeasureState.Planned, 5)) },
    };

    [Theory]
    [MemberData(nameof(OtherPasts))]
    public void A_table_that_tells_another_past_is_refused(string what, MeasureView told)
    {
        var story = new CompanyStory().Import(With(Measure("AZ-04", Entry(MeasureState.Idea, 0), Entry(MeasureState.Planned, 5))));
        var before = story.State;

        story.Import(With(told));

        Assert.True(story.Refusal == CompanyRefusal.HistoryContradicted, $"{what}: {story.Refusal}");
        Assert.Same(before, story.State);
    }

    [Fact]
    public void Of_two_dismissals_of_one_practice_the_later_one_counts()
    {
        var story = new CompanyStory().Import(Request with { Dismissals = [Dismissal("OR-01", 300)] });

        story.Import(Request with { Dismissals = [Dismissal("OR-01", 200) with { Reason = DismissalReason.Other }] });
        Assert.Equal(DismissalReason.Cost, Assert.Single(story.View.Dismissals).Reason);

        story.Import(Request with { Dismissals = [Dismissal("OR-01", 301) with { Reason = DismissalReason.Other }] });
        Assert.Equal(DismissalReason.Other, Assert.Single(story.View.Dismissals).Reason);
    }

    [Fact]
    public void A_table_may_go_on_with_the_log_of_consents_but_not_rewrite_it()
    {
        var given = Request.Consents![0];
        var story = new CompanyStory().Import(Request);

        story.Import(Request with { Consents = [given with { At = given.At.AddDays(-1) }] });
        Assert.Equal(CompanyRefusal.InvalidConsents, story.Refusal);

        story.Import(Request with { Consents = [given, given with { Given = false, At = given.At.AddDays(1) }] });
        Assert.Equal([true, false], story.View.Consents.Select(consent => consent.Given));
    }

    [Fact]
    public void A_dry_run_decides_like_the_real_one_whatever_is_stored()
    {
        var story = new CompanyStory().Import(With(Measure("AZ-04", Entry(MeasureState.Idea, 0), Entry(MeasureState.Planned, 5))));
        ImportCompany[] tables = [.. Refused.Select(row => (ImportCompany)row[1]), .. OtherPasts.Select(row => With((MeasureView)row[1])), Request];
        foreach (var table in tables.Select(table => table with { OperationId = "table" }))
        {
            var (dry, real) = (story.Decide(table with { DryRun = true }), story.Decide(table));

            Assert.Equal(dry.Refusal, real.Refusal);
            Assert.Equivalent(dry.Value?.Measures, real.Value?.Measures, strict: true);
            Assert.Equal(dry.Value?.Version, real.Value?.Version);
        }
    }

    [Fact]
    public void An_old_file_does_not_make_a_withdrawal_disappear()
    {
        var story = new CompanyStory().Import(Request).Consent(ConsentPurpose.PublicNaming, given: false);

        story.Import(Request);

        Assert.Equal(2, story.View.Consents.Count);
        Assert.False(story.View.ConsentsTo(ConsentPurpose.PublicNaming));
    }

    [Fact]
    public void A_dry_run_answers_what_would_be_and_can_be_followed_by_the_real_one()
    {
        var story = new CompanyStory();

        var dry = story.Decide(Request with { DryRun = true });
        var real = story.Decide(Request);

        Assert.Equal((1L, 2), (dry.Value!.Version, dry.Value.Measures.Count));
        Assert.Empty(dry.Value.Operations);
        Assert.Equal(1, real.Value!.Version);
    }

    [Fact]
    public void What_a_table_does_not_tell_stays_as_the_company_has_it_by_then()
    {
        var story = new CompanyStory().Import(Request).Consent(ConsentPurpose.ShowToPeers, given: true);
        var before = story.View;
        ProfileMember[] kept = Enum.GetValues<ProfileMember>();

        story.Import(new ImportCompany { Profile = new() { Name = "Neu", Headcount = 41, ShiftShare = 0.5 }, Kept = kept, OperationId = "" });

        var expected = before with { Profile = before.Profile with { Name = "Neu", Headcount = 41, ShiftShare = 0.5 }, Version = before.Version + 1 };
        Assert.Equivalent(expected, story.View, strict: true);
    }

    [Fact]
    public void A_member_that_the_table_tells_as_empty_is_emptied()
    {
        var story = CompanyStory.OfDescribedCompany();

        story.Import(new ImportCompany { Profile = CompanyStory.Profile with { District = null }, OperationId = "" });

        Assert.Null(story.View.Profile.District);
    }

    [Fact]
    public void A_repeated_import_is_known_whatever_happened_since()
    {
        var story = new CompanyStory();
        var request = new ImportCompany { Profile = CompanyStory.Profile, OperationId = "table" };
        story.Keep(story.Decide(request)).Record(SmallCatalogue.Roster, MeasureState.Lived);

        Assert.Same(story.State, story.Decide(request with { DryRun = true }).Value);
        Assert.Same(story.State, story.Decide(request).Value);
        Assert.Equal(CompanyRefusal.OperationIdReused, story.Decide(request with { DryRun = true, Measures = [] }).Refusal);
    }

    [Fact]
    public void A_company_that_has_moved_on_refuses_an_import_that_rests_on_its_former_version()
    {
        var story = CompanyStory.OfDescribedCompany();
        var request = Request with { OperationId = "table", ExpectedVersion = story.View.Version };
        story.Record(SmallCatalogue.Breakfast, MeasureState.Lived);

        Assert.Equal(CompanyRefusal.Overtaken, story.Decide(request).Refusal);
        Assert.Equal(CompanyRefusal.Overtaken, story.Decide(request with { ExpectedVersion = 0 }).Refusal);
        Assert.Null(new CompanyStory().Decide(request with { ExpectedVersion = 0 }).Refusal);

        story.Keep(story.Decide(request with { ExpectedVersion = story.View.Version }));
        Assert.Same(story.State, story.Decide(request).Value);
    }

    [Fact]
    public void Only_new_leaves_an_existing_company_alone()
    {
        var story = CompanyStory.OfDescribedCompany().Import(Request with { OnlyNew = true });

        Assert.Equal(CompanyRefusal.AlreadyExists, story.Refusal);
        Assert.Null(new CompanyStory().Import(Request with { OnlyNew = true }).Refusal);
    }

    [Fact]
    public void Dismissals_that_ran_out_are_left_behind()
    {
        var old = new DismissalView { Practice = SmallCatalogue.HomeOffice, Reason = DismissalReason.Cost, At = CompanyStory.Start.AddMonths(-12) };

        var story = new CompanyStory().Import(Request with { Dismissals = [old] });

        Assert.Empty(story.State.Dismissals);
    }

    [Fact]
    public void Times_are_kept_in_utc()
    {
        var berlin = new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.FromHours(2));
        var entry = new MeasureEntry { State = MeasureState.Lived, At = berlin };

        var story = new CompanyStory().Import(Request with { Measures = [Measure(SmallCatalogue.Roster, entry)] });

        var stored = story.Measure(SmallCatalogue.Roster).Current.At;
        Assert.Equal((berlin, TimeSpan.Zero), (stored, stored.Offset));
    }

    public static TheoryData<string, ImportCompany, CompanyRefusal> Refused => new()
    {
        { "profile", Request with { Profile = CompanyStory.Profile with { Headcount = 0 } }, CompanyRefusal.InvalidProfile },
        { "unknown measure", With(Measure("XX-99", Entry(MeasureState.Lived, 0))), CompanyRefusal.UnknownPractice },
        { "measure twice", With(Measure("AZ-04", Entry(MeasureState.Lived, 0)), Measure("AZ-04", Entry(MeasureState.Lived, 0))), CompanyRefusal.InvalidHistory },
        { "no history", With(Measure("AZ-04")), CompanyRefusal.InvalidHistory },
        { "begins with the end", With(Measure("AZ-04", Entry(MeasureState.Stopped, 0) with { Reason = "Umbau" })), CompanyRefusal.InvalidHistory },
        { "leaps", With(Measure("AZ-04", Entry(MeasureState.Idea, 0), Entry(MeasureState.Lived, 1))), CompanyRefusal.InvalidHistory },
        { "backwards in time", With(Measure("AZ-04", Entry(MeasureState.Idea, 2), Entry(MeasureState.Planned, 1))), CompanyRefusal.InvalidHistory },
        { "in the future", With(Measure("AZ-04", Entry(MeasureState.Lived, 400))), CompanyRefusal.InvalidDate },
        { "in the year 1", With(Measure("AZ-04", Entry(MeasureState.Lived, 0) with { At = DateTimeOffset.MinValue })), CompanyRefusal.InvalidDate },
        { "a spreadsheet's zero", With(Measure("AZ-04", Entry(MeasureState.Lived, 0) with { At = new(1899, 12, 31, 0, 0, 0, TimeSpan.Zero) })), CompanyRefusal.InvalidDate },
        { "the same twice", With(Measure("AZ-04", Entry(MeasureState.Lived, 0), Entry(MeasureState.Lived, 0))), CompanyRefusal.InvalidHistory },
        { "nothing new", With(Measure("AZ-04", Entry(MeasureState.Lived, 0), Entry(MeasureState.Lived, 1))), CompanyRefusal.InvalidHistory },
        { "no reason", With(Measure("AZ-04", Entry(MeasureState.Lived, 0), Entry(MeasureState.Paused, 1))), CompanyRefusal.ReasonRequired },
        { "details", With(Measure("AZ-04", Entry(MeasureState.Lived, 0) with { Details = new() { Hosted = 1 } })), CompanyRefusal.DetailsDoNotFit },
        { "unknown dismissal", Request with { Dismissals = [Dismissal("XX-99", 0)] }, CompanyRefusal.UnknownPractice },
        { "dismissed twice", Request with { Dismissals = [Dismissal("OR-01", 1), Dismissal("OR-01", 2)] }, CompanyRefusal.InvalidDismissals },
        { "dismissed in the future", Request with { Dismissals = [Dismissal("OR-01", 400)] }, CompanyRefusal.InvalidDismissals },
        { "dismissed in the year 1", Request with { Dismissals = [Dismissal("OR-01", 0) with { At = DateTimeOffset.MinValue }] }, CompanyRefusal.InvalidDismissals },
        { "consent in the future", Request with { Consents = [Request.Consents![0] with { At = LastYear.AddDays(400) }] }, CompanyRefusal.InvalidConsents },
        { "consent given twice", Request with { Consents = [Request.Consents![0], Request.Consents![0] with { At = LastYear.AddDays(101) }] }, CompanyRefusal.InvalidConsents },
        { "withdrawn before given", Request with { Consents = [Request.Consents![0] with { Given = false }] }, CompanyRefusal.InvalidConsents },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Content_that_could_not_have_come_about_is_refused(string what, ImportCompany request, CompanyRefusal refusal)
    {
        var story = CompanyStory.OfDescribedCompany();
        var before = story.State;

        story.Import(request);

        Assert.True(story.Refusal == refusal, $"{what}: {story.Refusal}");
        Assert.Same(before, story.State);
    }

    private static ImportCompany Export(CompanyView view) => new()
    {
        Profile = view.Profile,
        Measures = view.Measures,
        Dismissals = view.Dismissals,
        Consents = view.Consents,
        OperationId = "import",
    };

    private static ImportCompany With(params MeasureView[] measures) => Request with { Measures = measures };

    private static MeasureView Measure(string practice, params MeasureEntry[] history) => new() { Practice = practice, History = history };

    private static MeasureEntry Entry(MeasureState state, int day) => new() { State = state, At = LastYear.AddDays(day) };

    private static DismissalView Dismissal(string practice, int day) =>
        new() { Practice = practice, Reason = DismissalReason.Cost, At = LastYear.AddDays(day) };
}
