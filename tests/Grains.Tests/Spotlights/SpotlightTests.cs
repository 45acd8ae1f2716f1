using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Spotlights;
using Matchmaking.Grains.Spotlights;
using Matchmaking.Grains.Tests.Alliances;

namespace Matchmaking.Grains.Tests.Spotlights;

public sealed class SpotlightTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private static readonly SpotlightMonth ThisMonth = SpotlightMonth.Of(Today);

    [Fact]
    public void A_published_offer_that_runs_can_be_picked()
    {
        var picked = Pick("breakfast").Value!;

        Assert.Equal(("buendnis-fluss", "breakfast", 1L), (picked.Alliance, picked.Offer, picked.Version));
    }

    [Fact]
    public void An_offer_that_is_no_practice_of_the_catalogue_can_be_picked_too() => Assert.Equal("no-practice", Pick("no-practice").Value!.Offer);

    [Theory]
    [InlineData("unpublished")]
    [InlineData("planned")]
    [InlineData("unheard-of")]
    public void Nothing_else_can_be_picked(string offer) => Assert.Equal(SpotlightRefusal.NotPublished, Pick(offer).Refusal);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void The_present_month_and_a_year_ahead_can_be_picked_for(int monthsAhead, bool possible) => Assert.Equal(
        possible ? null : SpotlightRefusal.MonthOutOfReach,
        Spotlight.Decide(new SpotlightState(), Request("breakfast"), ThisMonth.Before(-monthsAhead), Today, Alliance()).Refusal);

    [Fact]
    public void The_same_pick_twice_has_one_effect_and_another_under_its_id_is_refused()
    {
        var picked = Pick("breakfast").Value!;

        Assert.Same(picked, Spotlight.Decide(picked, Request("breakfast"), ThisMonth, Today, Alliance()).Value);
        Assert.Equal(SpotlightRefusal.OperationIdReused, Spotlight.Decide(picked, Request("charter"), ThisMonth, Today, Alliance()).Refusal);
    }

    [Fact]
    public void An_operation_id_that_is_none_is_refused() => Assert.Equal(
        SpotlightRefusal.InvalidOperationId,
        Spotlight.Decide(new SpotlightState(), Request("breakfast") with { OperationId = "two words" }, ThisMonth, Today, Alliance()).Refusal);

    private static Interfaces.Outcome<SpotlightState, SpotlightRefusal> Pick(string offer) =>
        Spotlight.Decide(new SpotlightState(), Request(offer), ThisMonth, Today, Alliance());

    private static PickSpotlight Request(string offer) => new("buendnis-fluss", offer, "operation");

    private static AllianceView Alliance() => AllianceStory.OfDescribedAlliance()
        .Record(Offer("breakfast"))
        .Record(Offer("charter"))
        .Record(Offer("unpublished") with { Published = false })
        .Record(Offer("planned") with { State = OfferState.Planned })
        .Record(Offer("no-practice") with { Practice = null })
        .View;

    private static RecordOffer Offer(string offer) =>
        new() { Offer = offer, State = OfferState.Running, Title = "Frühstück", Practice = SmallCatalogue.Breakfast, Published = true, OperationId = "" };
}
