using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Training;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Silo.Tests.Training;

/// <summary>What is learned from is what was there at one moment, however much is written meanwhile.</summary>
public sealed class TrainingInputTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_is_written_while_it_is_read_belongs_to_the_next_training(StoreKind kind)
    {
        await using var store = await Store.New(kind);
        await using var silo = await TestSilo.Start(store.Settings with { TrainingRest = TimeSpan.FromHours(1) });
        await silo.Company("first").Describe(new DescribeCompany(TestFirms.Profile, "describe"));
        await Seen(silo, 1);
        var database = silo.Services.GetRequiredService<Database>();
        using var connection = database.OpenToRead();
        using var moment = database.BeginSnapshot(connection);
        var watermark = TrainingInput.Watermark(connection);

        await silo.Company("second").Describe(new DescribeCompany(TestFirms.Profile, "describe"));
        await Seen(silo, 2);

        Assert.Equal(["first"], TrainingInput.Read(connection, Catalogue).Select(company => company.Id));
        Assert.Equal(watermark, TrainingInput.Watermark(connection));
    }

    private static async Task Seen(TestSilo silo, int companies) => await Eventually.Holds(
        () => Task.FromResult(TrainingInput.Read(silo.Services.GetRequiredService<Database>(), Catalogue).Count == companies), $"{companies} companies are in the read tables");
}
