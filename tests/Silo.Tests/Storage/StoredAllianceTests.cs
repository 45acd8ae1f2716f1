using System.Text.Json.Nodes;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>What a release has stored must load for ever: fixtures are added with each release and never changed.</summary>
public sealed class StoredAllianceTests
{
    private static readonly JsonGrainStateSerializer Serializer = new();

    [Theory]
    [InlineData("0.1.0")]
    public void An_alliance_stored_by_a_release_can_be_read(string release)
    {
        var alliance = Read(release);

        Assert.Equal((AllianceState.CurrentSchema, 12L), (alliance.SchemaVersion, alliance.Version));
        Assert.Equal(("Beispielbündnis am Fluss", RegionKind.City, 2014), (alliance.Profile!.Name, alliance.Profile.Region, alliance.Profile.Founded));
        Assert.Equal([CompanySize.Micro, CompanySize.Small], alliance.Profile.WantedSizes);
        Assert.Equal(["Jugendamt", "Kompetenzzentrum"], alliance.Seats.Single().Terms.Select(term => term.Organisation));
        Assert.Equal(new DateOnly(2022, 2, 28), alliance.Seats[0].Terms[0].Until);
        Assert.Equal([OfferState.Idea, OfferState.Planned, OfferState.Running, OfferState.Paused], alliance.Offers.Single().History.Select(entry => entry.State));
        Assert.Equal(("Sommerpause", "BU-02", true), (alliance.Offers[0].History[^1].Reason, alliance.Offers[0].Practice, alliance.Offers[0].Published));
        Assert.Equal(
            [
                AllianceMeasureKind.GuideTraining, AllianceMeasureKind.Breakfast, AllianceMeasureKind.Checklist,
                AllianceMeasureKind.CharterSignature, AllianceMeasureKind.Project,
            ],
            alliance.Measures.Select(measure => measure.Kind));
        Assert.Equal((14, "tr", "beispiel-charta"), (alliance.Measures[0].Figure, alliance.Measures[2].Language, alliance.Measures[3].Charter));
        Assert.Equal(new DateOnly(2025, 12, 31), alliance.Memberships[0].Until);
        Assert.Equal(ApproachOutcome.Declined, Assert.Single(alliance.Approaches).Outcome);
        Assert.Equal("b2c4", Assert.Single(alliance.Operations).Id);
    }

    [Fact]
    public void The_present_release_writes_what_its_fixture_holds()
    {
        var written = JsonNode.Parse(Serializer.Serialize(Read("0.1.0")).ToString());

        Assert.True(JsonNode.DeepEquals(Retired.Without(File.ReadAllText(FileOf("0.1.0"))), written), written!.ToString());
    }

    [Fact]
    public void An_alliance_of_a_newer_program_is_not_touched() =>
        Assert.Throws<NotSupportedException>(() => AllianceState.Upgrade(new AllianceState { SchemaVersion = AllianceState.CurrentSchema + 1 }));

    private static AllianceState Read(string release) =>
        AllianceState.Upgrade(Serializer.Deserialize<AllianceState>(new BinaryData(File.ReadAllBytes(FileOf(release))))!);

    private static string FileOf(string release) => Path.Combine(AppContext.BaseDirectory, "Fixtures", release, "alliance.json");
}
