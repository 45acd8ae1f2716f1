using System.Text.Json.Nodes;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>What a release has stored must load for ever: fixtures are added with each release and never changed.</summary>
public sealed class StoredCompanyTests
{
    private static readonly JsonGrainStateSerializer Serializer = new();

    public static TheoryData<string> Releases =>
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Fixtures")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Releases))]
    public void A_company_stored_by_a_release_can_be_read(string release)
    {
        var company = Read(release);

        Assert.Equal(CompanyState.CurrentSchema, company.SchemaVersion);
        Assert.Equal(("Beispielbetrieb Metallbau Nord", 40, 0.8), (company.Profile!.Name, company.Profile.Headcount, company.Profile.ShiftShare));
        Assert.Equal(9, company.Version);
        Assert.Equal(["AZ-04", "IK-01", "IK-05", "BU-01"], company.Measures.Select(measure => measure.Practice));
        Assert.Equal(
            [MeasureState.Idea, MeasureState.Planned, MeasureState.Introduced, MeasureState.Lived, MeasureState.Paused],
            company.Measures[0].History.Select(entry => entry.State));
        Assert.Equal(("Umbau der Halle", TakeUp.Many), (company.Measures[0].History[^1].Reason, company.Measures[0].History[^1].TakeUp));
        Assert.Equal(8, company.Measures[1].History[0].Details!.HoursReserved);
        Assert.Equal("tr", company.Measures[2].History[0].Details!.InUse![0].Language);
        Assert.Equal((1, 4), (company.Measures[3].History[1].Details!.Hosted, company.Measures[3].History[1].Details!.Attended));
        Assert.Equal(DismissalReason.NoShift, Assert.Single(company.Dismissals).Reason);
        Assert.Equal([true, true, false], company.Consents.Select(consent => consent.Given));
        Assert.Equal("b2c4", Assert.Single(company.Operations).Id);
    }

    [Fact]
    public void The_present_release_writes_what_its_fixture_holds()
    {
        var written = JsonNode.Parse(Serializer.Serialize(Read("0.1.0")).ToString());

        Assert.True(JsonNode.DeepEquals(Retired.Without(File.ReadAllText(FileOf("0.1.0"))), written), written!.ToString());
    }

    private static CompanyState Read(string release) =>
        CompanyState.Upgrade(Serializer.Deserialize<CompanyState>(new BinaryData(File.ReadAllBytes(FileOf(release))))!);

    private static string FileOf(string release) => Path.Combine(AppContext.BaseDirectory, "Fixtures", release, "company.json");
}
