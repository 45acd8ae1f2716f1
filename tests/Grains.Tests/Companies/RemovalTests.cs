using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class RemovalTests
{
    [Fact]
    public void A_removed_company_is_refused_in_every_way_until_it_is_restored()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Guide, MeasureState.Planned);
        var before = story.View;
        story.Remove();

        Assert.Equal(CompanyRefusal.Removed, Removals.Absence(story.State));
        Assert.Equal(CompanyRefusal.Removed, story.Describe(CompanyStory.Profile).Refusal);
        Assert.Equal(CompanyRefusal.Removed, story.Record(SmallCatalogue.Guide, MeasureState.Introduced).Refusal);
        Assert.Equal(CompanyRefusal.Removed, story.Dismiss(SmallCatalogue.Guide, DismissalReason.Cost).Refusal);
        Assert.Equal(CompanyRefusal.Removed, story.UndoDismissal(SmallCatalogue.Guide).Refusal);
        Assert.Equal(CompanyRefusal.Removed, story.Consent(ConsentPurpose.PublicNaming, true).Refusal);
        Assert.Equal(CompanyRefusal.Removed, story.Import(new ImportCompany { Profile = CompanyStory.Profile, OperationId = "import" }).Refusal);
        Assert.Equal(CompanyRefusal.Removed, story.Remove().Refusal);

        Assert.Null(story.Restore().Refusal);
        Assert.Equivalent(before with { Version = before.Version + 2 }, story.View, strict: true);
    }

    [Fact]
    public void A_company_that_is_not_there_can_neither_be_removed_nor_restored()
    {
        Assert.Equal(CompanyRefusal.NotFound, new CompanyStory().Remove().Refusal);
        Assert.Equal(CompanyRefusal.NotFound, new CompanyStory().Restore().Refusal);
    }

    [Fact]
    public void The_same_removal_twice_does_not_give_it_more_time()
    {
        var story = CompanyStory.OfDescribedCompany().Remove("once");
        var removed = story.State;

        Assert.Same(removed, story.After(TimeSpan.FromDays(3)).Remove("once").State);
    }

    /// <summary>Thirty days later the clocks have changed: the last day has 23, 24 or 25 hours and ends at midnight all the same.</summary>
    [Theory]
    [InlineData("2026-02-27T22:30:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("2026-02-27T23:30:00Z", "2026-03-30T22:00:00Z")]
    [InlineData("2026-09-25T10:00:00Z", "2026-10-25T23:00:00Z")]
    [InlineData("2026-06-01T10:00:00Z", "2026-07-01T22:00:00Z")]
    public void It_can_be_restored_until_the_end_of_the_thirtieth_day_in_Berlin(string removed, string end)
    {
        var story = CompanyStory.OfDescribedCompany();
        story.Now = DateTimeOffset.Parse(removed, null);
        var company = story.Remove().State;
        var last = DateTimeOffset.Parse(end, null);

        Assert.Equal(last, Removals.Next(company));
        Assert.Equal(company.Removal!.RestorableUntil, Removals.LastDay(story.After(TimeSpan.FromDays(3)).State, new Retention(), story.Now));
        Assert.False(Removals.IsFinal(company, last.AddTicks(-1)));
        Assert.True(Removals.IsFinal(company, last));
        Assert.Null(Company.Decide(company, new RestoreCompany("in-time"), last.AddTicks(-1)).Refusal);
        Assert.Equal(CompanyRefusal.NotFound, Company.Decide(company, new RestoreCompany("late"), last).Refusal);
    }

    [Fact]
    public void Dismissals_leave_the_company_when_they_run_out()
    {
        var story = CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Guide, DismissalReason.Cost);
        var end = Dismissals.RunsOut(CompanyStory.Start);

        Assert.Equal(end, Removals.Next(story.State));
        Assert.Same(story.State, Removals.Elapse(story.State, end.AddTicks(-1)));
        var left = Removals.Elapse(story.State, end);
        Assert.Empty(left.Dismissals);
        Assert.Equal(story.State.Version, left.Version);
        Assert.Null(Removals.Next(left));
    }
}
