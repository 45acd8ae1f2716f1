using Matchmaking.Api.Alliances;
using Matchmaking.Api.Hosting;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// Takes over the published alliances and the shipped example companies once per data folder, through what everybody uses. A process that
/// ends in the middle has left no marker; the next one imports the rest.
/// </summary>
internal sealed partial class FirstImport(
    CompanyImporter importer,
    FirstAlliances alliances,
    FirstStartMarker marker,
    PracticeCatalogue catalogue,
    MatchmakingSettings settings,
    ILogger<FirstImport> logger)
{
    private const string Marker = "examples-imported.txt";

    /// <summary>How far it has come.</summary>
    public FirstImportState State { get; private set; }

    /// <summary>Answers how many companies are new. What it throws, it may be asked again after.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            await alliances.Describe(cancellation);
            var created = settings.Examples && !marker.IsSet(Marker) ? await Import(cancellation) : 0;
            State = FirstImportState.Done;
            return created;
        }
        catch
        {
            State = FirstImportState.Failed;
            throw;
        }
    }

    private async Task<int> Import(CancellationToken cancellation)
    {
        var csv = await File.ReadAllBytesAsync(CatalogueDirectory.ExampleCompanies(settings.Catalogue), cancellation);
        var result = await importer.Import(csv, new ImportOrder { OperationId = $"examples/{catalogue.Version}", OnlyNew = true });
        if (result.Problem is { } problem)
        {
            LogRefused(problem.Errors.Count, string.Join("; ", problem.Errors.Take(3)));
            return 0;
        }

        await alliances.Admit(result.Rows.Select(row => row.Company));
        await marker.Set(Marker, $"{result.Rows.Count} example companies of catalogue {catalogue.Version}", cancellation);
        return result.Count(ImportEffect.Created);
    }

    [LoggerMessage(1, LogLevel.Error, "The example companies were not imported: {Count} errors, such as {Errors}")]
    private partial void LogRefused(int count, string errors);
}
