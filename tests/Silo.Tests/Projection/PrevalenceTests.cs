using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Data;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Silo.Tests.Projection;

public sealed class PrevalenceTests : IAsyncLifetime
{
    private static readonly PeerGroup SmallFirmsOnShifts = PeerGroup.Of(40, 0.8);

    private readonly TemporaryFolder folder = new();
    private TestSilo silo = null!;

    private PrevalenceTable Current => silo.Services.GetRequiredService<IPrevalenceSource>().Current;

    public async Task InitializeAsync() => silo = await TestSilo.Start(folder.Path);

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Firms_are_counted_soon_after_they_are_described()
    {
        await Describe(6);

        await Eventually.Holds(() => Task.FromResult(Current.FirmsIn(SmallFirmsOnShifts) == 6), "six similar firms are counted");
    }

    [Fact]
    public async Task Counts_are_there_again_after_a_restart()
    {
        await Describe(6);
        await silo.DisposeAsync();

        silo = await TestSilo.Start(folder.Path);

        await Eventually.Holds(() => Task.FromResult(Current.FirmsIn(SmallFirmsOnShifts) == 6), "six similar firms are counted");
    }

    [Fact]
    public async Task Fictional_examples_are_not_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => silo.Company($"example-{number}")
            .Describe(new DescribeCompany(TestFirms.Profile with { Example = true }, "describe"))));
        await Describe(5);

        await Eventually.Holds(() => Task.FromResult(Current.FirmsIn(SmallFirmsOnShifts) == 5), "the five others are counted");
    }

    private Task Describe(int firms) => Task.WhenAll(Enumerable.Range(0, firms).Select(async number =>
    {
        await silo.Company($"firm-{number}").Describe();
        await silo.Company($"firm-{number}").Record("IK-01", MeasureState.Lived);
    }));
}
