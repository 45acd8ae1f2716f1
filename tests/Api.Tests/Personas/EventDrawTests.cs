using Matchmaking.Api.Personas;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Tests.Personas;

[Collection(ApiCollection.Name)]
public sealed class EventDrawTests(ApiFixture api)
{
    [Fact]
    public void The_same_seed_draws_the_same_card_for_ever()
    {
        var carer = api.Catalogue.Personas["pflegender-produktionsmitarbeiter"];
        var drawn = Enumerable.Range(1, 6).Select(seed => EventDraw.Draw(carer, seed).Id);
        Assert.Equal(
            ["hospital-discharge", "sibling-drops-out", "night-swap-denied", "care-grade-refused", "sibling-drops-out", "care-grade-refused"],
            drawn);
    }

    [Fact]
    public void The_whole_deck_is_dealt_before_a_card_comes_again_and_never_the_same_twice_running()
    {
        foreach (var persona in api.Catalogue.Personas)
        {
            var drawn = Enumerable.Range(EventDraw.First, persona.EventCards.Count * 50).Select(seed => EventDraw.Draw(persona, seed)).ToList();
            Assert.All(drawn.Chunk(persona.EventCards.Count), round => Assert.Equal(persona.EventCards.Count, round.Distinct().Count()));
            Assert.All(drawn.Zip(drawn.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
            Assert.True(drawn.Chunk(persona.EventCards.Count).Select(round => string.Join(' ', round.Select(card => card.Id))).Distinct().Count() > 5);
        }
    }

    [Fact]
    public void After_the_last_seed_comes_the_first() => Assert.Equal(EventDraw.First, EventDraw.Next(EventDraw.Last));

    [Fact]
    public async Task A_program_draws_the_same_card_as_a_page()
    {
        var drawn = await api.German.Ask("/api/personas/pflegender-produktionsmitarbeiter/draw?seed=7");
        Assert.Equal(EventDraw.Draw(api.Catalogue.Personas["pflegender-produktionsmitarbeiter"], 7).Id, drawn["eventCard"].GetProperty("card").GetString());
        Assert.Equal(8, drawn["next"].GetInt32());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000001")]
    [InlineData("seven")]
    public async Task A_seed_out_of_its_range_is_refused(string seed)
    {
        var refused = await api.German.Ask($"/api/personas/pflegender-produktionsmitarbeiter/draw?seed={seed}");
        Assert.Equal("urn:matchmaking:problem:invalid-parameter", refused.Type);
    }
}
