using System.Text.Json.Nodes;
using Matchmaking.Grains.Spotlights;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>What a release has stored must load for ever: fixtures are added with each release and never changed.</summary>
public sealed class StoredSpotlightTests
{
    private static readonly JsonGrainStateSerializer Serializer = new();

    [Theory]
    [InlineData("0.1.0")]
    public void A_spotlight_stored_by_a_release_can_be_read_and_is_written_alike(string release)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", release, "spotlight.json"));

        var spotlight = SpotlightState.Upgrade(Serializer.Deserialize<SpotlightState>(new BinaryData(text))!);

        Assert.Equal((2L, "beispielbuendnis-fluss", "fruehstueck"), (spotlight.Version, spotlight.Alliance, spotlight.Offer));
        Assert.Equal("d4e6", Assert.Single(spotlight.Operations).Id);
        Assert.True(JsonNode.DeepEquals(Retired.Without(text), JsonNode.Parse(Serializer.Serialize(spotlight).ToString())));
    }

    [Fact]
    public void A_spotlight_of_a_newer_program_is_not_touched() =>
        Assert.Throws<NotSupportedException>(() => SpotlightState.Upgrade(new SpotlightState { SchemaVersion = SpotlightState.CurrentSchema + 1 }));
}
