using Matchmaking.Catalogue;
using Matchmaking.Recommender.Peers;

namespace Matchmaking.Recommender.Tests.Peers;

public class KnowHowTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static readonly AllianceExperience Own = new()
    {
        Id = "buendnis-fluss",
        Region = RegionType.City,
        Members = 50,
        WantedTopics = ["PFL", "ZUZ"],
        WantedSectors = ["it"],
        WantedSizes = [SizeClass.Small],
        WantedDistricts = ["Hafen"],
    };

    private static readonly OfferStory Training = new()
    {
        Practice = "BU-02",
        Standing = OfferStanding.Running,
        Published = true,
        Since = new DateOnly(2024, 3, 1),
        Beginning = "Mit zwei Abenden im Rathaus.",
        Outcome = "Vierzehn Lotsinnen und Lotsen in neun Betrieben.",
    };

    private static readonly AllianceExperience Twin = Own with { Id = "buendnis-hafen", Offers = [Training] };

    [Fact]
    public void What_runs_at_a_similar_alliance_and_not_here_is_told_with_its_story()
    {
        var knowHow = Assert.Single(KnowHowFinder.Find(Own, [Twin], 10));

        Assert.Equal("BU-02", knowHow.Practice);
        var example = Assert.Single(knowHow.Examples);
        Assert.Equal("buendnis-hafen", example.Alliance);
        Assert.Equal(1, example.Likeness, 12);
        Assert.Equal(Training, example.Offer);
        Assert.Equal(
            [PeerCodes.RegionType, PeerCodes.Members, PeerCodes.WantedTopic, PeerCodes.WantedTopic, PeerCodes.WantedSector, PeerCodes.WantedSize, PeerCodes.WantedDistrict],
            example.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void What_an_alliance_does_not_publish_is_not_handed_over() =>
        Assert.Empty(KnowHowFinder.Find(Own, [Twin with { Offers = [Training with { Published = false }] }], 10));

    [Fact]
    public void What_does_not_run_there_is_no_example() =>
        Assert.Empty(KnowHowFinder.Find(Own, [Twin with { Offers = [Training with { Standing = OfferStanding.Paused }] }], 10));

    [Fact]
    public void What_runs_here_is_not_news_but_who_plans_or_paused_it_gains_from_it()
    {
        var here = new OfferStory { Practice = "BU-02", Standing = OfferStanding.Running };

        Assert.Empty(KnowHowFinder.Find(Own with { Offers = [here] }, [Twin], 10));
        Assert.All([OfferStanding.Idea, OfferStanding.Planned, OfferStanding.Paused], standing => Assert.Equal(
            standing, Assert.Single(KnowHowFinder.Find(Own with { Offers = [here with { Standing = standing }] }, [Twin], 10)).Here));
        Assert.Null(Assert.Single(KnowHowFinder.Find(Own, [Twin], 10)).Here);
    }

    [Fact]
    public void Offers_that_are_no_practice_are_told_too_and_are_the_same_by_their_title()
    {
        var table = Training with { Practice = null, Title = "Runder Tisch" };
        AllianceExperience[] others = [Twin with { Offers = [table] }, Twin with { Id = "buendnis-see", Offers = [table with { Title = "runder tisch " }] }];

        var knowHow = Assert.Single(KnowHowFinder.Find(Own, others, 10));
        Assert.Null(knowHow.Practice);
        Assert.Equal(2, knowHow.Examples.Count);
        Assert.Empty(KnowHowFinder.Find(Own with { Offers = [table with { Title = "Runder Tisch" }] }, others, 10));
    }

    [Fact]
    public void Sizes_and_districts_that_both_look_for_make_alliances_alike()
    {
        var own = Own;
        var same = Assert.Single(KnowHowFinder.Find(own, [Twin with { WantedSizes = [SizeClass.Small], WantedDistricts = ["Hafen"] }], 10)).Examples[0];
        var others = Assert.Single(KnowHowFinder.Find(own, [Twin with { WantedSizes = [SizeClass.Large], WantedDistricts = ["Auberg"] }], 10)).Examples[0];

        Assert.Equal(1, same.Likeness, 12);
        Assert.Equal(0.85, others.Likeness, 12);
        Assert.Equal(["small", "Hafen"], same.Reasons.Where(reason => reason.Code is PeerCodes.WantedSize or PeerCodes.WantedDistrict).Select(reason => reason.Arguments[0]));
    }

    [Fact]
    public void An_alliance_does_not_learn_from_itself() => Assert.Empty(KnowHowFinder.Find(Own, [Twin with { Id = Own.Id }], 10));

    [Fact]
    public void More_alike_and_better_told_examples_come_first()
    {
        var rural = Twin with { Id = "buendnis-heide", Region = RegionType.Rural, Members = 5, Offers = [Training with { Practice = "BU-07" }] };
        var silent = Twin with { Id = "buendnis-wald", Offers = [Training with { Practice = "SF-03", Outcome = null }] };

        Assert.Equal(["BU-02", "SF-03", "BU-07"], KnowHowFinder.Find(Own, [rural, silent, Twin], 10).Select(knowHow => knowHow.Practice));
    }

    [Fact]
    public void Three_examples_say_more_than_one_and_no_more_than_three_are_named()
    {
        var many = Enumerable.Range(1, 5).Select(number => Twin with { Id = $"buendnis-{number}" }).ToList();

        var knowHow = Assert.Single(KnowHowFinder.Find(Own, many, 10));

        Assert.Equal(3, knowHow.Examples.Count);
        Assert.InRange(knowHow.Score, Assert.Single(KnowHowFinder.Find(Own, [Twin], 10)).Score + 0.1, 1);
    }

    [Theory]
    [InlineData("regionType")]
    [InlineData("members")]
    [InlineData("wanted")]
    public void Changing_what_a_reason_rests_on_changes_how_alike_two_alliances_are(string input)
    {
        var changed = input switch
        {
            "regionType" => Own with { Region = RegionType.Rural },
            "members" => Own with { Members = 300 },
            _ => Own with { WantedTopics = [], WantedSectors = [] },
        };

        Assert.True(LikenessOf(changed) < LikenessOf(Own));

        static double LikenessOf(AllianceExperience own) => KnowHowFinder.Find(own, [Twin], 1).Single().Examples[0].Likeness;
    }

    [Fact]
    public void The_spotlight_goes_to_rare_offers_that_have_run_for_half_a_year_with_an_outcome_told()
    {
        var common = Training with { Practice = "BU-01" };
        AllianceExperience[] alliances =
        [
            Own with { Id = "a", Offers = [common] },
            Own with { Id = "b", Offers = [common, Training] },
            Own with { Id = "c", Offers = [Training with { Practice = "SF-14", Since = Today.AddMonths(-6).AddDays(1) }] },
            Own with { Id = "d", Offers = [Training with { Practice = "SF-12", Outcome = null }] },
            Own with { Id = "e", Offers = [Training with { Practice = "SF-13" }] },
        ];

        Assert.Equal(["b BU-02", "a BU-01"], KnowHowFinder.Spotlights(alliances, ["e"], Today, 5).Select(spotlight => $"{spotlight.Alliance} {spotlight.Offer.Practice}"));
        Assert.Contains(KnowHowFinder.Spotlights(alliances, ["e"], Today.AddDays(1), 5), spotlight => spotlight.Alliance == "c");
    }
}
