using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class DismissalTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_dismissal_counts_for_twelve_months_and_not_a_moment_longer()
    {
        var story = CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Roster, DismissalReason.NoShift);

        story.Now = CompanyStory.Start.AddMonths(12) - Moment;
        Assert.Equal(SmallCatalogue.Roster, Assert.Single(story.View.Dismissals).Practice);

        story.Now = CompanyStory.Start.AddMonths(12);
        Assert.Empty(story.View.Dismissals);
    }

    [Fact]
    public void Dismissing_again_starts_the_twelve_months_anew_with_the_new_reason()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Dismiss(SmallCatalogue.Roster, DismissalReason.NotNow)
            .After(TimeSpan.FromDays(300))
            .Dismiss(SmallCatalogue.Roster, DismissalReason.Cost)
            .After(TimeSpan.FromDays(300));

        Assert.Equal(DismissalReason.Cost, Assert.Single(story.View.Dismissals).Reason);
    }

    [Theory]
    [InlineData(MeasureState.Planned)]
    [InlineData(MeasureState.Introduced)]
    [InlineData(MeasureState.Lived)]
    public void What_the_company_plans_or_runs_cannot_be_said_not_to_fit(MeasureState state)
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, state)
            .Dismiss(SmallCatalogue.Roster, DismissalReason.NotNow);

        Assert.Equal(CompanyRefusal.AlreadyRuns, story.Refusal);
        Assert.Empty(story.View.Dismissals);
    }

    [Theory]
    [InlineData(MeasureState.Planned)]
    [InlineData(MeasureState.Introduced)]
    [InlineData(MeasureState.Lived)]
    public void Deciding_for_a_dismissed_practice_takes_the_dismissal_back_in_the_same_change(MeasureState state)
    {
        var story = CompanyStory.OfDescribedCompany()
            .Dismiss(SmallCatalogue.Roster, DismissalReason.NotNow)
            .Dismiss(SmallCatalogue.Guide, DismissalReason.Cost);
        var version = story.State.Version;

        story.Record(SmallCatalogue.Roster, state);

        Assert.Equal(SmallCatalogue.Guide, Assert.Single(story.View.Dismissals).Practice);
        Assert.Equal(version + 1, story.State.Version);
    }

    [Fact]
    public void An_idea_about_a_dismissed_practice_leaves_the_dismissal_alone()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Dismiss(SmallCatalogue.Roster, DismissalReason.NotNow)
            .Record(SmallCatalogue.Roster, MeasureState.Idea);

        Assert.Single(story.View.Dismissals);
    }

    [Fact]
    public void A_plan_that_was_stopped_can_be_said_not_to_fit()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Planned)
            .Record(SmallCatalogue.Roster, MeasureState.Stopped, reason: "Zu teuer")
            .Dismiss(SmallCatalogue.Roster, DismissalReason.Cost);

        Assert.Null(story.Refusal);
        Assert.Single(story.View.Dismissals);
    }

    [Fact]
    public void The_newest_dismissal_comes_first()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Dismiss(SmallCatalogue.Roster, DismissalReason.NotNow)
            .After(Moment)
            .Dismiss(SmallCatalogue.Guide, DismissalReason.Cost);

        Assert.Equal([SmallCatalogue.Guide, SmallCatalogue.Roster], story.View.Dismissals.Select(dismissal => dismissal.Practice));
    }

    [Fact]
    public void A_dismissal_can_be_taken_back_once()
    {
        var story = CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Roster, DismissalReason.Cost);

        Assert.Null(story.UndoDismissal(SmallCatalogue.Roster).Refusal);
        Assert.Empty(story.View.Dismissals);
        Assert.Equal(CompanyRefusal.NotDismissed, story.UndoDismissal(SmallCatalogue.Roster).Refusal);
    }

    [Fact]
    public void A_dismissal_that_ran_out_cannot_be_taken_back()
    {
        var story = CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Roster, DismissalReason.Cost).After(TimeSpan.FromDays(366));

        Assert.Equal(CompanyRefusal.NotDismissed, story.UndoDismissal(SmallCatalogue.Roster).Refusal);
    }

    [Fact]
    public void A_practice_outside_the_catalogue_can_be_neither_dismissed_nor_taken_back()
    {
        var story = CompanyStory.OfDescribedCompany();

        Assert.Equal(CompanyRefusal.UnknownPractice, story.Dismiss("XX-99", DismissalReason.Cost).Refusal);
        Assert.Equal(CompanyRefusal.UnknownPractice, story.UndoDismissal("XX-99").Refusal);
    }
}
