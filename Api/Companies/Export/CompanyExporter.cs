using CsvHelper;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Export;

/// <summary>Writes companies as a table that spreadsheets open and the import reads back without loss.</summary>
internal static class CompanyExporter
{
    // Semicolons and a byte order mark, because that is what German spreadsheets open with a double click.
    private static readonly CsvWriterOptions Spreadsheet = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    /// <summary>The stream is written but not closed.</summary>
    public static async Task Write(IAsyncEnumerable<CompanyView> companies, Stream output, CancellationToken cancellation)
    {
        await using var writer = CsvWriter.Create(output, Spreadsheet, leaveOpen: true);
        await writer.WriteRecordAsync([.. CompanyColumns.All], cancellation);
        await foreach (var company in companies.WithCancellation(cancellation))
            await writer.WriteRecordAsync([.. CompanyColumns.All.Select(column => FormulaGuard.Add(CompanyCells.Of(company, column)))], cancellation);
    }
}
