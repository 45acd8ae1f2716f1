using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Population;
using Matchmaking.Recommender.Tests.Training;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Peers;

/// <summary>Likeness of measures beside content; learned from firms of which each prefers one of four bundles.</summary>
public class LearnedPeersTests
{
    private static readonly MeasureSpace Space = new PracticeRecommender(Shipped.Catalogue, model: Trained.Of(ModelKinds.PairsWithFactors).Model).Measures!;

    private static readonly CompanyFacts Own = new()
    {
        Id = "metallbau",
        Headcount = 40,
        ShiftShare = 0.8,
        MobileShare = 0.1,
        Sector = "production",
        Topics = ["PFL"],
        Lived = Bundle(0, from: 0, count: 6),
    };

    [Fact]
    public void Of_two_firms_as_alike_otherwise_the_one_with_measures_that_go_together_with_yours_comes_first()
    {
        foreach (var bundle in Enumerable.Range(0, 4))
        {
            var own = Own with { Lived = Bundle(bundle, from: 0, count: 6) };
            var same = Shown("z-same-bundle", Bundle(bundle, from: 6, count: 6));
            var other = Shown("a-other-bundle", Bundle((bundle + 1) % 4, from: 6, count: 6));

            // Not one measure in common with either.
            var peers = Find([other, same], own);

            Assert.Equal(["z-same-bundle", "a-other-bundle"], peers.Select(peer => peer.Company));
            Assert.Equal("a-other-bundle", Find([other, same], own, learned: null)[0].Company);
            Assert.DoesNotContain(peers[1].Reasons, reason => reason.Code == PeerCodes.Measures);
        }
    }

    [Fact]
    public void Measures_that_are_nearly_the_same_are_said()
    {
        var peer = Assert.Single(Find([Shown("fast-zwilling", Bundle(0, from: 0, count: 7))], Own));

        Assert.Equal(["measures"], peer.Reasons.Single(reason => reason.Code == PeerCodes.Measures).Inputs);
    }

    [Fact]
    public void The_part_is_bounded_and_all_parts_add_up_to_the_score()
    {
        var region = FictionalRegion.Of(500, 71);
        var finder = new PeerFinder(Table(region));
        var peers = region.Take(40).SelectMany(own => finder.Find(Ask(own, 400, Space))).ToList();

        Assert.True(peers.Count > 500, $"{peers.Count}");
        Assert.All(peers, peer =>
        {
            Assert.InRange(peer.Score, 0, 1);
            Assert.Equal(peer.Score, peer.Contributions.Sum(part => part.Value), 12);
            Assert.InRange(MeasuresOf(peer), 0, MeasureLikeness.Weight);
            Assert.NotEmpty(peer.Reasons);
        });
        Assert.Contains(peers, peer => MeasuresOf(peer) > 0);
    }

    [Fact]
    public void The_list_is_the_beginning_of_the_list_of_all()
    {
        var region = FictionalRegion.Of(500, 72);
        var finder = new PeerFinder(Table(region));
        foreach (var own in region.Take(60))
        {
            var all = finder.Find(Ask(own, 500, Space));

            Assert.Equal(all.OrderByDescending(peer => peer.Score), all);
            Assert.Equal(all.Take(5).Select(peer => (peer.Company, peer.Score)), finder.Find(Ask(own, 5, Space)).Select(peer => (peer.Company, peer.Score)));
        }
    }

    [Fact]
    public void Every_shared_measure_less_lowers_the_part()
    {
        var twin = Shown("zwilling", [.. Own.Lived]);
        var parts = Enumerable.Range(0, 7).Select(less => MeasuresOf(Single(twin, Own with { Lived = [.. Own.Lived.Skip(less)] }))).ToList();

        Assert.Equal(parts.OrderDescending(), parts);
        Assert.Distinct(parts);
        Assert.Equal(0, parts[^1]);
    }

    [Fact]
    public void What_was_learned_lets_nobody_in_and_shuts_nobody_out()
    {
        var region = FictionalRegion.Of(400, 73);
        var finder = new PeerFinder(Table(region));
        foreach (var own in region.Take(40))
            Assert.Equal(
                finder.Find(Ask(own, 400, null)).Select(peer => peer.Company).Order(),
                finder.Find(Ask(own, 400, Space)).Select(peer => peer.Company).Order());
    }

    [Fact]
    public void Measures_that_a_firm_has_not_agreed_to_show_count_nothing()
    {
        var hidden = Shown("zeigt-wenig", ["AZ-01"]);
        Assert.Equal(MeasuresOf(Single(hidden, Own)), MeasuresOf(Single(hidden with { Introduced = [.. Own.Lived] }, Own)));
    }

    [Fact]
    public void Without_a_model_or_own_measures_content_alone_decides()
    {
        var table = Table(FictionalRegion.Of(300, 74));
        var bare = Own with { Lived = [] };
        Assert.Null(new PracticeRecommender(Shipped.Catalogue).Measures);

        var without = new PeerFinder(table).Find(Ask(bare, 300, null));
        var with = new PeerFinder(table).Find(Ask(bare, 300, Space));

        Assert.All(with, peer => Assert.Null(peer.Model));
        Assert.Equal(without.Select(peer => (peer.Company, peer.Score)), with.Select(peer => (peer.Company, peer.Score)));
        Assert.All(with, peer => Assert.Equal(["size", "shift", "mobile", "sector", "topics"], peer.Contributions.Select(part => part.Feature)));
    }

    [Fact]
    public void Another_model_takes_over_with_the_next_question_and_can_be_taken_back()
    {
        var finder = new PeerFinder(Table([Shown("zwilling", [.. Own.Lived])]));
        var other = new PracticeRecommender(
            Shipped.Catalogue,
            model: new Trainer(Shipped.Catalogue, new TrainingOptions(), [Methods.All.Single(method => method.Kind == ModelKinds.PairsWithFactors)]).Run(TastefulFirms.Of(200, seed: 2)).Model).Measures!;

        Assert.NotEqual(Space.Model, other.Model);
        Assert.Equal(
            [null, Space.Model, other.Model, Space.Model, null],
            ((MeasureSpace?[])[null, Space, other, Space, null]).Select(space => Assert.Single(finder.Find(Ask(Own, 3, space) with { Practice = Own.Lived.First() })).Model));
    }

    [Fact]
    public void Thousands_of_companies_are_compared_in_a_few_milliseconds()
    {
        var table = Table(FictionalRegion.Of(7900, 75).Select(company => company with { ShownToPeers = true }));

        // The first question to a new snapshot folds firms in; the best of many snapshots: what else runs is not the question.
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var finder = new PeerFinder(table);
            var started = TimeProvider.System.GetTimestamp();
            Assert.NotEmpty(finder.Find(Ask(Own, 10, Space)));
            return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        });

        Assert.True(best < 50, $"{best:0.0} ms");
    }

    /// <summary>Practices of a bundle of <see cref="TastefulFirms"/>.</summary>
    private static string[] Bundle(int bundle, int from, int count) =>
        [.. Shipped.Catalogue.Practices.Select(practice => practice.Id).Where(id => TastefulFirms.BundleOf(id) == bundle).Skip(from).Take(count)];

    private static CompanyFacts Shown(string id, string[] lived) => Own with { Id = id, Headcount = 50, Lived = lived, ShownToPeers = true };

    private static double MeasuresOf(Peer peer) => peer.Contributions.SingleOrDefault(part => part.Feature == "measures").Value;

    private static Peer Single(CompanyFacts other, CompanyFacts own) =>
        Assert.Single(new PeerFinder(Table([other])).Find(Ask(own with { Lived = [.. own.Lived] }, 1, Space) with { Practice = other.Lived.First() }));

    private static IReadOnlyList<Peer> Find(IEnumerable<CompanyFacts> companies, CompanyFacts own) => Find(companies, own, Space);

    private static IReadOnlyList<Peer> Find(IEnumerable<CompanyFacts> companies, CompanyFacts own, MeasureSpace? learned) =>
        new PeerFinder(Table(companies)).Find(Ask(own, 3, learned));

    private static PeerQuery Ask(CompanyFacts own, int limit, MeasureSpace? learned) => new() { Company = own, Limit = limit, Measures = learned };

    private static CompanyTable Table(IEnumerable<CompanyFacts> companies) => CompanyTable.Of(Shipped.Catalogue, companies);
}
