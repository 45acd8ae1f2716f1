using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Features;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Serving;

namespace Matchmaking.Recommender.Tests.Ranking;

public class ChainTests
{
    private static readonly PrevalenceTable Peers = Shipped.Peers(40, 0, firms: 9, ("AZ-01", 7), ("IK-10", 5), ("OR-01", 2));

    [Fact]
    public void A_topic_or_a_persona_is_answered_by_content_alone()
    {
        Assert.All(Shipped.AskAll(Shipped.Firm(40, topics: "ELT"), Peers), item => Assert.Equal(LinkNames.Content, item.Link));
        Assert.All(Shipped.AskAll(Shipped.Firm(40, persona: "vater-im-handwerk"), Peers), item => Assert.Equal(LinkNames.Content, item.Link));
    }

    [Fact]
    public void Without_a_subject_what_similar_firms_do_comes_first_and_the_last_resort_fills_up()
    {
        var items = Shipped.Ask(Shipped.Firm(40), Peers);
        Assert.Equal(["AZ-01", "IK-10", "OR-01"], Shipped.Ids(items.Where(item => item.Link == LinkNames.Popular)));
        Assert.Equal(7, items.Count(item => item.Link == LinkNames.Newest));
        Assert.All(items.Skip(3), item => Assert.Equal(LinkNames.Newest, item.Link));
    }

    [Fact]
    public void The_kind_of_model_is_the_link_of_the_first_item()
    {
        Assert.Equal(LinkNames.Content, Shipped.Recommender.Recommend(Shipped.Firm(40, topics: "ELT"), Peers).ModelKind);
        Assert.Equal(LinkNames.Popular, Shipped.Recommender.Recommend(Shipped.Firm(40), Peers).ModelKind);
        Assert.Equal(LinkNames.Newest, Shipped.Recommender.Recommend(Shipped.Firm(40), PrevalenceTable.Empty).ModelKind);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(180, false)]
    [InlineData(-1, false)]
    public void A_practice_that_is_new_in_the_catalogue_comes_first_in_the_last_resort(int daysAgo, bool first)
    {
        var catalogue = SmallCatalogue.With(
            SmallCatalogue.Ordinary, SmallCatalogue.Ordinary with { Id = "IK-01" },
            SmallCatalogue.Ordinary with { Id = "IK-02", Effort = Level.Medium, Added = Shipped.Today.AddDays(-daysAgo) });
        var items = new PracticeRecommender(catalogue).Recommend(Shipped.Firm(40), PrevalenceTable.Empty).Items;
        Assert.All(items, item => Assert.Equal(LinkNames.Newest, item.Link));
        Assert.Equal(first ? 0 : 2, Array.IndexOf([.. Shipped.Ids(items)], "IK-02"));
    }

    [Fact]
    public void Fewer_than_five_firms_say_nothing()
    {
        var few = Shipped.Peers(40, 0, firms: 4, ("AZ-01", 4));
        Assert.All(Shipped.Ask(Shipped.Firm(40), few), item => Assert.Equal(LinkNames.Newest, item.Link));
        Assert.Equal(
            Shipped.Ask(Shipped.Firm(40, topics: "ELT")).Select(item => item.Score),
            Shipped.Ask(Shipped.Firm(40, topics: "ELT"), few).Select(item => item.Score));
    }

    [Fact]
    public void Whatever_is_missing_every_list_keeps_the_rules_and_has_reasons() => Profiles.AllKeep(
        query =>
        {
            var bare = query with { Topics = [], Persona = null };
            var peers = Shipped.Peers(query.Headcount, query.ShiftShare, 12, ("AZ-04", 6), ("IK-10", 5), ("AO-06", 11), ("SF-01", 1));
            var items = Shipped.AskAll(bare, peers);
            Assert.Equal(items.Count, items.DistinctBy(item => item.Practice).Count());
            Assert.Equal(Shipped.Ids(Shipped.AskAll(query)).Order(), Shipped.Ids(items).Order());
            Assert.All(items, item => Assert.Equal(item.Score, item.Contributions.Sum(contribution => contribution.Value), 1e-9));
            Assert.All(items, item => Assert.InRange(item.Score, 0, 1));
            Assert.All(items, item => Assert.True(item.Reasons.Count >= 2));
        },
        profiles: 500);

    [Fact]
    public void Among_firms_that_do_something_the_figure_is_a_reason()
    {
        var item = Shipped.Find(Shipped.Ask(Shipped.Firm(40), Peers), "AZ-01")!;
        Assert.Equal(ReasonCodes.PeersCommon, item.Reasons[0].Code);
        Assert.Equal(["7", "9"], item.Reasons[0].Arguments);
    }

    [Fact]
    public void More_links_can_join_in_front_and_leave_the_rest_to_the_others()
    {
        var table = new PracticeTable(Shipped.Catalogue);
        var chain = new RecommenderChain(new OnlyOne(table, "SF-10"), new NewestLink(table, RankingWeights.Default));
        var inquiry = new InquiryReader(table).Read(Shipped.Firm(40), PrevalenceTable.Empty);
        int[] practices = [.. Enumerable.Range(0, table.Count)];
        var (scores, proposers) = (new double[practices.Length], new int[practices.Length]);
        chain.Score(inquiry, practices, scores, proposers);

        var joined = Array.IndexOf(table.Ids, "SF-10");
        Assert.Equal(0.5, scores[joined]);
        Assert.All(practices, practice => Assert.Equal(practice == joined ? 0 : 1, proposers[practice]));
    }

    private sealed class OnlyOne(PracticeTable table, string practice) : ILink
    {
        public string Name => "only-one";

        public bool Answers(Inquiry inquiry) => true;

        public bool Proposes(Inquiry inquiry, int candidate) => table.Ids[candidate] == practice;

        public void Score(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores) => scores.Fill(0.5);

        public void Change(Inquiry inquiry, Inquiry other, RestsOn differs, ReadOnlySpan<int> practices, Span<double> scores)
        {
        }

        public Contribution[] Contributions(Inquiry inquiry, int candidate) => [new("own", 0.5)];

        public void Explain(Inquiry inquiry, int candidate, ReasonCollector reasons)
        {
        }
    }
}
