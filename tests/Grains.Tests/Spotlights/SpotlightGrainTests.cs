using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Spotlights;

namespace Matchmaking.Grains.Tests.Spotlights;

[Collection(SiloCollection.Name)]
public sealed class SpotlightGrainTests(SiloFixture silo)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task An_operator_picks_a_suggestion_and_everybody_reads_what_the_alliance_tells_of_it()
    {
        await Alliance("shines");
        var spotlight = Spotlight(0);
        Assert.Equal(SpotlightRefusal.NothingPicked, (await spotlight.Get()).Refusal);

        var suggestion = (await spotlight.Suggest(200)).Items.Single(item => item.Offer.Alliance == "shines");
        var picked = await spotlight.Pick(new PickSpotlight(suggestion.Offer.Alliance, suggestion.Offer.Offer, "pick"));

        Assert.Equal((new DateOnly(2026, 3, 1), "40 Betriebe waren da"), (picked.Value!.Month, picked.Value.Offer.Outcome));
        Assert.Equal(picked.Value, (await spotlight.Get()).Value);
        Assert.DoesNotContain((await Spotlight(1).Suggest(200)).Items, item => item.Offer.Alliance == "shines");
    }

    [Fact]
    public async Task What_is_published_no_more_is_presented_no_more()
    {
        await Alliance("changes-its-mind");
        await Spotlight(5).Pick(new PickSpotlight("changes-its-mind", "breakfast", "pick"));

        await Offer("changes-its-mind", published: false, "withdraw");

        Assert.Equal(SpotlightRefusal.NothingPicked, (await Spotlight(5).Get()).Refusal);
    }

    private ISpotlightGrain Spotlight(int monthsAhead) => silo.Grains.GetSpotlight(SpotlightMonth.Of(Today).Before(-monthsAhead));

    private async Task Alliance(string id)
    {
        await silo.Grains.GetAlliance(AllianceId.Parse(id)).Describe(new DescribeAlliance(new AllianceProfile { Name = "Beispielbündnis" }, "describe"));
        await Offer(id, published: true, "offer");
    }

    private async Task Offer(string alliance, bool published, string operation) =>
        Assert.Null((await silo.Grains.GetAlliance(AllianceId.Parse(alliance)).RecordOffer(new RecordOffer
        {
            Offer = "breakfast",
            State = OfferState.Running,
            On = Today.AddMonths(-7),
            Title = "Frühstück",
            Practice = "BU-01",
            Published = published,
            Outcome = "40 Betriebe waren da",
            OperationId = operation,
        })).Refusal);
}
