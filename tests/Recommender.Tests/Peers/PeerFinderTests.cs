using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Peers;

public class PeerFinderTests
{
    private static readonly CompanyFacts Own = new()
    {
        Id = "metallbau",
        Headcount = 40,
        ShiftShare = 0.8,
        MobileShare = 0.1,
        Sector = "production",
        Topics = ["PFL"],
    };

    private static readonly CompanyFacts Alike = Own with { Id = "giesserei", Headcount = 55, Lived = ["IK-04"], ShownToPeers = true };

    [Fact]
    public void A_firm_like_yours_is_shown_with_what_both_have_in_common()
    {
        var peer = Assert.Single(Find([Alike], "IK-04"));

        Assert.Equal("giesserei", peer.Company);
        Assert.Equal(["IK-04"], peer.Practices);
        Assert.Equal(
            [$"{PeerCodes.Mobile} 10", $"{PeerCodes.Sector} production", $"{PeerCodes.Shift} 80", $"{PeerCodes.Size} medium", $"{PeerCodes.Topic} PFL"],
            peer.Reasons.Select(reason => $"{reason.Code} {reason.Arguments[0]}").Order());
    }

    [Fact]
    public void Without_consent_a_firm_is_never_shown() => Assert.Empty(Find([Alike with { ShownToPeers = false }], "IK-04"));

    [Fact]
    public void Competitors_and_firms_that_said_no_are_left_out() =>
        Assert.Empty(new PeerFinder(Table([Alike])).Find(new PeerQuery { Company = Own, Practice = "IK-04", Excluded = ["giesserei"], Limit = 3 }));

    [Fact]
    public void A_firm_is_not_its_own_peer() => Assert.Empty(Find([Alike with { Id = Own.Id }], "IK-04"));

    [Fact]
    public void A_practice_that_is_only_introduced_is_not_lived() =>
        Assert.Empty(Find([Alike with { Lived = [], Introduced = ["IK-04"] }], "IK-04"));

    [Fact]
    public void A_practice_that_nobody_knows_is_lived_by_nobody() => Assert.Empty(Find([Alike], "XX-99"));

    [Fact]
    public void Without_a_practice_it_is_about_what_the_firm_does_not_do_yet()
    {
        var peer = Alike with { Lived = ["AZ-04", "IK-04", "FU-02"] };
        var query = new PeerQuery { Company = Own with { Introduced = ["IK-04"] }, Limit = 3 };

        Assert.Equal(["AZ-04", "FU-02"], Assert.Single(new PeerFinder(Table([peer])).Find(query)).Practices);
        Assert.Empty(new PeerFinder(Table([Alike])).Find(query));
    }

    [Fact]
    public void Firms_that_have_nothing_in_common_are_not_shown() =>
        Assert.Empty(Find([Alike with { Headcount = 4000, ShiftShare = 0, MobileShare = 0.9, Sector = "it", Topics = [] }], "IK-04"));

    [Theory]
    [InlineData(9, 40)]
    [InlineData(40, 9)]
    public void Topics_of_a_firm_with_fewer_than_ten_people_are_neither_named_nor_counted(int own, int other)
    {
        var finder = new PeerFinder(Table([Alike with { Headcount = other }]));

        var with = Assert.Single(finder.Find(new PeerQuery { Company = Own with { Headcount = own }, Limit = 1 }));
        var without = Assert.Single(finder.Find(new PeerQuery { Company = Own with { Headcount = own, Topics = [] }, Limit = 1 }));

        Assert.DoesNotContain(with.Reasons, reason => reason.Code == PeerCodes.Topic);
        Assert.Equal(0, with.Contributions.Single(part => part.Feature == "topics").Value);
        if (own < 10)
            Assert.Equal(without.Score, with.Score);
    }

    [Fact]
    public void The_score_is_the_sum_of_its_parts_and_the_list_descends()
    {
        var peers = new PeerFinder(Table(FictionalRegion.Of(500, 61))).Find(new PeerQuery { Company = Own, Limit = 400 });

        Assert.True(peers.Count > 15, $"{peers.Count}");
        Assert.All(peers, peer => Assert.Equal(peer.Score, peer.Contributions.Sum(part => part.Value), 12));
        Assert.All(peers, peer => Assert.NotEmpty(peer.Reasons));
        Assert.Equal(peers.OrderByDescending(peer => peer.Score), peers);
    }

    [Fact]
    public void Changing_an_input_named_in_a_reason_changes_the_score()
    {
        var region = FictionalRegion.Of(400, 62);
        var finder = new PeerFinder(Table(region));
        foreach (var own in region.Where(company => company.Headcount >= 10).Take(60))
            foreach (var peer in finder.Find(new PeerQuery { Company = own, Limit = 3 }))
                foreach (var reason in peer.Reasons)
                    Assert.NotEqual(peer.Score, ScoreOf(finder, Changed(own, reason), peer.Company), 9);
    }

    private static double ScoreOf(PeerFinder finder, CompanyFacts own, string peer) =>
        finder.Find(new PeerQuery { Company = own, Limit = 400 }).FirstOrDefault(each => each.Company == peer)?.Score ?? 0;

    private static CompanyFacts Changed(CompanyFacts own, Reason reason) => reason.Inputs.Single() switch
    {
        "headcount" => own with { Headcount = own.Headcount * 20 },
        "shiftShare" => own with { ShiftShare = own.ShiftShare > 0.5 ? 0 : 1 },
        "mobileShare" => own with { MobileShare = null },
        "sector" => own with { Sector = null },
        "topics" => own with { Topics = [.. own.Topics.Where(topic => topic != reason.Arguments[0])] },
        var input => throw new InvalidOperationException($"Nobody knows how to change {input}."),
    };

    private static IReadOnlyList<Peer> Find(IEnumerable<CompanyFacts> companies, string practice) =>
        new PeerFinder(Table(companies)).Find(new PeerQuery { Company = Own, Practice = practice, Limit = 3 });

    private static CompanyTable Table(IEnumerable<CompanyFacts> companies) => CompanyTable.Of(Shipped.Catalogue, companies);
}
