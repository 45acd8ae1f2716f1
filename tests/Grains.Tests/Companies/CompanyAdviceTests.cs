using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class CompanyAdviceTests
{
    private static readonly RecommendForCompany Ten = new(null, 10);

    private readonly Counts counts = new();
    private readonly Recommenders recommenders = new();
    private readonly Exploration exploration = new();
    private readonly Shown shown = new();
    private readonly CompanyAdvice advice;

    public CompanyAdviceTests() => advice = new CompanyAdvice(
        SmallCatalogue.Instance, recommenders, new PersonaCoverages(SmallCatalogue.Instance), counts, exploration, shown);

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

    [Fact]
    public void What_is_shown_is_reported_once_and_again_when_it_is_worked_out_anew()
    {
        var story = CompanyStory.OfDescribedCompany();
        Ask(story);
        Ask(story);
        var list = Assert.Single(shown.Lists);
        Assert.Equal(("advised", recommenders.Current.ModelVersion), (list.Company, list.Model));
        Assert.Equal(Ask(story).Items.Select(item => item.Practice), list.Practices.Select(practice => practice.Practice));
        Assert.All(list.Practices, practice => Assert.Equal(1, practice.Propensity));

        story.After(TimeSpan.FromDays(1));
        Ask(story);

        Assert.Equal(2, shown.Lists.Count);
        Assert.Equal(list.Day.AddDays(1), shown.Lists[1].Day);
    }

    [Fact]
    public void Fictional_examples_are_not_reported()
    {
        var story = CompanyStory.OfDescribedCompany();
        advice.Recommend(CompanyId.Parse("example"), story.State, story.State.Profile! with { Example = true }, Ten, story.Now);

        Assert.Empty(shown.Lists);
    }

    [Fact]
    public void Another_week_of_trying_out_is_asked_anew()
    {
        var story = CompanyStory.OfDescribedCompany();
        var before = Ask(story);

        exploration.Current = new TakeUpDraws(SmallCatalogue.Instance, new Dictionary<string, TakeUpCount>());

        Assert.NotSame(before, Ask(story));
    }

    private RecommendationList Ask(CompanyStory story, int limit = 10) =>
        advice.Recommend(CompanyId.Parse("advised"), story.State, story.State.Profile!, Ten with { Limit = limit }, story.Now);

    private object Cover(CompanyStory story) => advice.Cover(story.State, story.State.Profile!, story.Now);

    private sealed class Recommenders : IRecommenderSource
    {
        public PracticeRecommender Current { get; set; } = new(SmallCatalogue.Instance);
    }

    private sealed class Exploration : IExplorationSource
    {
        public TakeUpDraws? Current { get; set; }
    }

    private sealed class Shown : IShownLists
    {
        public List<ShownList> Lists { get; } = [];

        public long Dropped => 0;

        public void Note(ShownList list) => Lists.Add(list);

        public void Note(ShownPartnerList list) => throw new InvalidOperationException("A company is not shown partners.");

        public void Forget(CompanyId company) => Lists.RemoveAll(list => list.Company == company.Value);
    }

    private sealed class Counts : IPrevalenceSource
    {
        public PrevalenceTable Current { get; set; } = PrevalenceTable.Empty;
    }
}
