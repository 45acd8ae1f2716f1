using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

/// <summary>A company cannot grow for ever: each change writes all of it.</summary>
public sealed class LimitTests
{
    private const string Full = SmallCatalogue.Roster;

    [Fact]
    public void A_full_history_takes_no_further_entry()
    {
        var story = WithEntries(CompanyLimits.MaxEntries - 1).Record(SmallCatalogue.Guide, MeasureState.Idea);
        Assert.Null(story.Refusal);
        var before = story.State;

        Assert.Equal(CompanyRefusal.HistoryFull, story.Record(SmallCatalogue.Guide, MeasureState.Planned).Refusal);
        Assert.Equal(CompanyRefusal.HistoryFull, story.Record(SmallCatalogue.Checklist, MeasureState.Lived).Refusal);
        Assert.Same(before, story.State);
    }

    [Fact]
    public void A_full_history_still_answers_a_request_that_says_nothing_new()
    {
        var story = WithEntries(CompanyLimits.MaxEntries);

        Assert.Null(story.Record(Full, MeasureState.Lived).Refusal);
    }

    [Fact]
    public void An_import_that_would_overfill_the_history_is_refused_and_one_that_adds_nothing_is_not()
    {
        var story = WithEntries(CompanyLimits.MaxEntries);
        var lived = new MeasureEntry { State = MeasureState.Lived, At = CompanyStory.Start };
        var request = new ImportCompany { Profile = CompanyStory.Profile, Measures = story.View.Measures, OperationId = "" };

        Assert.Null(story.Import(request).Refusal);
        Assert.Equal(CompanyRefusal.HistoryFull, story.Import(request with { Measures = [new MeasureView { Practice = SmallCatalogue.Guide, History = [lived] }] }).Refusal);
        Assert.Equal(CompanyRefusal.HistoryFull, new CompanyStory().Import(request with { Measures = [.. request.Measures!, new MeasureView { Practice = SmallCatalogue.Guide, History = [lived] }] }).Refusal);
    }

    [Fact]
    public void A_full_log_of_consents_refuses_giving_and_never_withdrawing()
    {
        var story = CompanyStory.OfDescribedCompany().Consent(ConsentPurpose.PublicNaming, given: true);
        while (story.State.Consents.Count < CompanyLimits.MaxConsents)
            story.Consent(ConsentPurpose.ShowToPeers, given: story.State.Consents.Count % 2 == 1);

        Assert.Null(story.Consent(ConsentPurpose.ShowToPeers, given: false).Refusal);
        Assert.Null(story.Consent(ConsentPurpose.PublicNaming, given: false).Refusal);
        Assert.False(story.View.ConsentsTo(ConsentPurpose.PublicNaming));
        Assert.Equal(CompanyRefusal.ConsentsFull, story.Consent(ConsentPurpose.PublicNaming, given: true).Refusal);
    }

    [Fact]
    public void Numbers_that_mean_nothing_are_refused()
    {
        var story = CompanyStory.OfDescribedCompany();

        Assert.Equal(CompanyRefusal.IllegalTransition, story.Record(Full, (MeasureState)99).Refusal);
        Assert.Equal(CompanyRefusal.DetailsDoNotFit, story.Record(Full, MeasureState.Lived, (TakeUp)99).Refusal);
        Assert.Equal(CompanyRefusal.InvalidDismissals, story.Dismiss(Full, (DismissalReason)99).Refusal);
        Assert.Equal(CompanyRefusal.InvalidConsents, story.Consent((ConsentPurpose)99, given: true).Refusal);
    }

    /// <summary>A company with one measure that was updated again and again.</summary>
    private static CompanyStory WithEntries(int count)
    {
        var entries = Enumerable.Range(0, count).Select(number => new MeasureEntry
        {
            State = MeasureState.Lived,
            At = CompanyStory.Start.AddDays(-1),
            TakeUp = number % 2 == 0 ? TakeUp.Some : TakeUp.Many,
        });
        var story = new CompanyStory().Import(new ImportCompany
        {
            Profile = CompanyStory.Profile,
            Measures = [new MeasureView { Practice = Full, History = [.. entries] }],
            OperationId = "",
        });
        Assert.Equal(count, MeasureRules.Entries(story.State.Measures));
        return story;
    }
}
