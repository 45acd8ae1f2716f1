using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class CompanyAdviceTests
{
    private static readonly RecommendForCompany Ten = new(null, 10);

    private readonly Counts counts = new();
    private readonly Recommenders recommenders = new();
    private readonly CompanyAdvice advice;

    public CompanyAdviceTests() => advice = new CompanyAdvice(
        SmallCatalogue.Instance, recommenders, new PersonaCoverages(SmallCatalogue.Instance), counts);

    [Fact]
    public void The_same_question_is_worked_out_once()
    {
        var story = CompanyStory.OfDescribedCompany();

        Assert.Same(Ask(story), Ask(story));
        Assert.Same(Cover(story), Cover(story));
    }

    [Fact]
    public void Another_model_is_asked_anew()
    {
        var story = CompanyStory.OfDescribedCompany();
        var before = Ask(story);

        recommenders.Current = new PracticeRecommender(SmallCatalogue.Instance);

        Assert.NotSame(before, Ask(story));
    }

    [Fact]
    public void Another_limit_is_another_question()
    {
        var story = CompanyStory.OfDescribedCompany();

        Assert.Single(Ask(story, limit: 1).Items);
        Assert.Equal(2, Ask(story, limit: 2).Items.Count);
    }

    [Fact]
    public void A_change_of_the_company_is_seen_at_once()
    {
        var story = CompanyStory.OfDescribedCompany();
        var before = Ask(story);

        story.Record(SmallCatalogue.Roster, MeasureState.Planned);

        Assert.Contains(before.Items, item => item.Practice == SmallCatalogue.Roster);
        Assert.DoesNotContain(Ask(story).Items, item => item.Practice == SmallCatalogue.Roster);
    }

    [Fact]
    public void A_dismissal_that_runs_out_is_seen_at_once()
    {
        var story = CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Roster, DismissalReason.Cost);
        story.Now = CompanyStory.Start.AddMonths(12).AddSeconds(-1);
        Assert.DoesNotContain(Ask(story).Items, item => item.Practice == SmallCatalogue.Roster);

        story.After(TimeSpan.FromSeconds(1));

        Assert.Contains(Ask(story).Items, item => item.Practice == SmallCatalogue.Roster);
    }

    [Fact]
    public void A_new_day_is_a_new_question_because_legal_rules_have_dates()
    {
        var story = CompanyStory.OfDescribedCompany();
        story.Now = new DateTimeOffset(2026, 12, 31, 22, 59, 59, TimeSpan.Zero);
        var before = Ask(story);

        story.After(TimeSpan.FromSeconds(1));

        Assert.NotSame(before, Ask(story));
    }

    [Fact]
    public void New_counts_of_other_firms_are_seen_at_once()
    {
        var story = CompanyStory.OfDescribedCompany();
        var before = Ask(story);

        counts.Current = PrevalenceTable.From(SmallCatalogue.Instance, [], []);

        Assert.NotSame(before, Ask(story));
    }

    [Fact]
    public void Lists_say_for_which_head_count_they_were_made()
    {
        Assert.Equal(40, Ask(CompanyStory.OfDescribedCompany()).Headcount);
    }

    private RecommendationList Ask(CompanyStory story, int limit = 10) =>
        advice.Recommend(story.State, story.State.Profile!, Ten with { Limit = limit }, story.Now);

    private object Cover(CompanyStory story) => advice.Cover(story.State, story.State.Profile!, story.Now);

    private sealed class Recommenders : IRecommenderSource
    {
        public PracticeRecommender Current { get; set; } = new(SmallCatalogue.Instance);
    }

    private sealed class Counts : IPrevalenceSource
    {
        public PrevalenceTable Current { get; set; } = PrevalenceTable.Empty;
    }
}
