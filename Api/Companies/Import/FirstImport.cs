using System.Globalization;
using Matchmaking.Api.Hosting;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// Imports the shipped example companies once per data folder, through the importer that everybody uses. A process that
/// ends in the middle has left no marker; the next one imports the rest.
/// </summary>
internal sealed partial class FirstImport(
    CompanyImporter importer, PracticeCatalogue catalogue, MatchmakingSettings settings, TimeProvider clock, ILogger<FirstImport> logger)
{
    private const string Marker = "examples-imported.txt";

    /// <summary>Whether requests can rely on the examples being there, or on none being wanted.</summary>
    public bool Over { get; private set; }

    /// <summary>Answers how many companies are new.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var marker = Path.Combine(settings.Data, Marker);
        try
        {
            return settings.Examples && !File.Exists(marker) ? await Import(marker, cancellation) : 0;
        }
        finally
        {
            Over = true;
        }
    }

    private async Task<int> Import(string marker, CancellationToken cancellation)
    {
        var csv = await File.ReadAllBytesAsync(CatalogueDirectory.ExampleCompanies(settings.Catalogue), cancellation);
        var result = await importer.Import(csv, new ImportOrder { OperationId = $"examples/{catalogue.Version}", OnlyNew = true });
        if (result.Problem is { } problem)
        {
            LogRefused(problem.Errors.Count, string.Join("; ", problem.Errors.Take(3)));
            return 0;
        }

        await WriteMarker(marker, result.Rows.Count, cancellation);
        return result.Count(ImportEffect.Created);
    }

    /// <summary>Whole or not at all: written beside, forced to the disk, then renamed.</summary>
    private async Task WriteMarker(string marker, int companies, CancellationToken cancellation)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{companies} example companies of catalogue {catalogue.Version}, {clock.GetUtcNow():O}\n");
        var draft = marker + ".new";
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, marker, overwrite: true);
    }

    [LoggerMessage(1, LogLevel.Error, "The example companies were not imported: {Count} errors, such as {Errors}")]
    private partial void LogRefused(int count, string errors);
}
