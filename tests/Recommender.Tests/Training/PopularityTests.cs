using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>Popularity sits the exam as every other method does, and answers where it is ahead by more than chance.</summary>
public class PopularityTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static readonly Lazy<TrainingOutcome> OfFollowers = new(() => new Trainer(Shipped.Catalogue).Run(Followers(400)));

    [Fact]
    public void Where_firms_do_what_most_do_the_published_model_is_hardly_behind_popularity()
    {
        var outcome = OfFollowers.Value;
        Assert.True(outcome.MayAnswer, string.Join(" ", outcome.Compared));
        var popular = Assert.Single(outcome.Compared, one => one.Kind == ModelKinds.Popular);
        Assert.True(popular.Metrics.OverContent.Low > 0.02, $"{popular.Metrics.OverContent}");
        Assert.True(outcome.Metrics.Ndcg >= popular.Metrics.Ndcg - 0.04 || popular.Objections.Count > 0);
    }

    [Fact]
    public void Beside_weights_what_is_common_leads_there_and_lists_differ_more_than_by_popularity()
    {
        var blend = Of(ModelKinds.PairsWithCommon);
        Assert.True(blend.Metrics.Ndcg > Of(ModelKinds.Pairs).Metrics.Ndcg + 0.02, string.Join(" ", OfFollowers.Value.Compared));
        Assert.True(blend.Metrics.Overlap < Of(ModelKinds.Popular).Metrics.Overlap, string.Join(" ", OfFollowers.Value.Compared));

        static ComparedModel Of(string kind) => Assert.Single(OfFollowers.Value.Compared, one => one.Kind == kind);
    }

    [Theory]
    [InlineData(2, 1, 0.05f)]
    [InlineData(2, 0.59, 0.15f)]
    [InlineData(0.01, 0, 0.05f)]
    public void Popularity_takes_in_as_much_content_as_it_needs_to_show_enough_practices(double steps, double atFirst, float expected)
    {
        // Coverage grows with content, worth falls with it.
        var names = LearnedFeatures.Names(new PracticeTable(Shipped.Catalogue), new TraitTable(Shipped.Catalogue));
        var start = LearnedFeatures.Start(RankingWeights.Default);
        var learned = (LinearRanker)new PopularMethod().Learn(new Lesson(names, start, 1, null!, null!, one => -Share(one), one => atFirst + (steps * (Share(one) - 0.05))));
        Assert.Equal(expected, Share(learned), 1e-5f);
        Assert.Equal(1, learned.Weights[LearnedFeatures.Common]);

        float Share(IRanker ranker) => ((LinearRanker)ranker).Weights[0] / (float)start[0];
    }

    [Fact]
    public void What_firms_do_must_not_break_a_golden_row_either()
    {
        var eager = new PracticeRecommender(Shipped.Catalogue, RankingWeights.Default with { Peers = 50 });
        var row = GoldenRows.All[0];
        var peers = PeerGroup.Of(row.Headcount, row.ShiftShare);
        var known = PrevalenceTable.From(Shipped.Catalogue, [new FirmsInGroup(peers, 100)], [.. row.NotLeading.Split(' ').Select(practice => new RunningInGroup(practice, peers, 100))]);
        Assert.Equal((3, 3), GoldenRows.Check(eager, Shipped.Catalogue, Shipped.Today, PrevalenceTable.Empty));
        Assert.Equal((3, 2), GoldenRows.Check(eager, Shipped.Catalogue, Shipped.Today, known));
    }

    [Fact]
    public void Few_firms_lean_on_all_and_many_speak_for_themselves()
    {
        PeerGroup few = PeerGroup.Of(5, 0), many = PeerGroup.Of(100, 0);
        var table = PrevalenceTable.From(
            Shipped.Catalogue, [new FirmsInGroup(few, 5), new FirmsInGroup(many, 400)],
            [new RunningInGroup("AZ-01", few, 1), new RunningInGroup("AZ-02", few, 1), new RunningInGroup("AZ-02", many, 200)]);
        int one = Shipped.Catalogue.Practices.IndexOf("AZ-01"), two = Shipped.Catalogue.Practices.IndexOf("AZ-02"), none = Shipped.Catalogue.Practices.IndexOf("AZ-04");
        Assert.True(table.CommonnessIn(few)[two] > table.CommonnessIn(few)[one]);
        Assert.True(table.CommonnessIn(many)[two] > 0.8 && table.CommonnessIn(many)[one] < 0.01);
        Assert.Equal(0, table.CommonnessIn(few)[none]);
        Assert.All([one, two, none], practice => Assert.Equal(Math.Log(1 + (100 * table.SharesIn(few)[practice])) / Math.Log(101), table.CommonnessIn(few)[practice], 1e-6));
        Assert.True(PrevalenceTable.Empty.CommonnessIn(few).IsEmpty);
    }

    [Fact]
    public void Who_asks_for_a_persona_is_not_told_what_most_firms_do()
    {
        var group = PeerGroup.Of(40, 0);
        var known = PrevalenceTable.From(Shipped.Catalogue, [new FirmsInGroup(group, 100)], [new RunningInGroup("IK-04", group, 90)]);
        var recommender = new PracticeRecommender(Shipped.Catalogue, model: Trained.Of(ModelKinds.Popular).Model);
        var firm = Shipped.Firm(40, topics: "PFL") with { Limit = 200, WithContributions = true };
        Assert.Contains(Common(firm), part => part.Value > 0);
        Assert.Empty(Common(firm with { Persona = Shipped.Catalogue.Personas[0].Id }));

        IEnumerable<Contribution> Common(RecommendationQuery query) =>
            Shipped.Find(recommender.Recommend(query, known).Items, "IK-04")!.Contributions.Where(part => part.Feature == "common");
    }

    /// <summary>Firms that draw from one order of all practices, the earlier the likelier.</summary>
    private static TrainingCompany[] Followers(int count)
    {
        var random = new Random(5);
        string[] practices = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id)];
        random.Shuffle(practices);
        return [.. Enumerable.Range(0, count).Select(number => Follower(number, practices, random))];
    }

    private static TrainingCompany Follower(int number, string[] practices, Random random)
    {
        var own = practices.Select((practice, place) => (practice, Key: Math.Log(1 - random.NextDouble()) * (3 + place))).OrderByDescending(one => one.Key).Take(1 + random.Next(6));
        var day = random.Next(300);
        return new TrainingCompany
        {
            Id = $"betrieb-{number:0000}",
            Headcount = 12 + random.Next(30),
            ShiftShare = 0,
            Topics = [Shipped.Catalogue.Topics[random.Next(Shipped.Catalogue.Topics.Count)].Id],
            Events = [.. own.Select(one => new MeasureEvent(one.practice, Start.AddDays(day += random.Next(90)), 0.8))],
        };
    }
}
