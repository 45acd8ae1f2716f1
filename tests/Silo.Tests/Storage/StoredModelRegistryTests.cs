using System.Text.Json.Nodes;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Training;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>What a release has stored must load for ever: fixtures are added with each release and never changed.</summary>
public sealed class StoredModelRegistryTests
{
    private static readonly JsonGrainStateSerializer Serializer = new();

    [Theory]
    [InlineData("0.1.0")]
    public void A_registry_stored_by_a_release_can_be_read_and_is_written_alike(string release)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", release, "model-registry.json"));

        var registry = ModelRegistryState.Upgrade(Serializer.Deserialize<ModelRegistryState>(new BinaryData(text))!);

        Assert.Equal((3L, "0a1b2c3d4e5f"), (registry.Version, Assert.Single(registry.Answered)));
        Assert.Equal([ModelObjection.TooFewCompanies], registry.Runs[0].Objections);
        Assert.Equal(0.066, ModelRegistry.ToView(registry).LiveRun!.Figures.OverContentLow);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Serializer.Serialize(registry).ToString())));
    }
}
