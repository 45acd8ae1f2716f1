using System.Text;
using CsvHelper;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Companies.Import;

/// <summary>A table of companies as it was sent: columns by name, lines with their numbers, cells as text.</summary>
internal sealed class CompanyTable : IDisposable
{
    private const int MostRows = 200_000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly CsvReader reader;

    /// <summary>Collected apart: the reader reports a broken quotation while it is still on the line before.</summary>
    private readonly HashSet<long> broken = [];

    private CompanyTable(ReadOnlyMemory<byte> utf8) => reader = CsvReader.Create(utf8, new CsvReaderOptions
    {
        Separator = SeparatorOf(utf8.Span),
        TrackLineNumbers = true,
        OnMalformedRecord = record => broken.Add(record.LineNumber),
    });

    /// <summary>Reads the header of CSV with semicolons or commas; what is wrong with the table as a whole goes to the errors.</summary>
    public static CompanyTable Open(ReadOnlyMemory<byte> utf8, FieldErrors errors)
    {
        var table = new CompanyTable(utf8);
        if (!IsUtf8(utf8.Span))
        {
            errors.Add("$", FieldMistake.NotUtf8);
            return table;
        }

        table.reader.ReadHeader();
        table.ReadColumns(table.reader.Headers, errors);
        return table;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The cell, or null when the table has no such column.</summary>
    public string? CellOf(TableRow row, string column) => columns.TryGetValue(column, out var index) ? row.Cells[index] : null;

    private void ReadColumns(IReadOnlyList<string> headers, FieldErrors errors)
    {
        for (var index = 0; index < headers.Count; index++)
        {
            var header = headers[index].Trim();
            var known = CompanyColumns.All.FirstOrDefault(column => string.Equals(column, header, StringComparison.OrdinalIgnoreCase));
            if (known is null)
                errors.Add(Shown(header), FieldMistake.UnknownColumn, string.Join(", ", CompanyColumns.All));
            else if (!columns.TryAdd(known, index))
                errors.Add(known, FieldMistake.Repeated);
        }

        foreach (var missing in CompanyColumns.Needed.Where(column => !columns.ContainsKey(column)))
            errors.Add(missing, FieldMistake.MissingColumn);
    }

    /// <summary>The rows one after the other, each only for as long as somebody holds it.</summary>
    public IEnumerable<TableRow> ReadRows(FieldErrors errors)
    {
        for (var count = 0; reader.Read();)
        {
            var line = (int)reader.LineNumber;
            if (broken.Contains(line))
                errors.Add(new FieldError("$", FieldMistake.UnbalancedQuotes) { Line = line });
            else if (IsBlank(reader))
                continue; // Spreadsheets leave rows of separators behind where something was deleted.
            else if (reader.FieldCount != columns.Count)
                errors.Add(new FieldError("$", FieldMistake.WrongCellCount) { Line = line, Arguments = [reader.FieldCount, columns.Count] });
            else if (count == MostRows)
            {
                errors.Add(new FieldError("$", FieldMistake.TooManyRows) { Line = line, Arguments = [MostRows] });
                yield break;
            }
            else
            {
                count++;
                yield return new TableRow(line, CellsOf(reader));
            }
        }
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var index = 0; index < reader.FieldCount; index++)
            if (!string.IsNullOrWhiteSpace(reader.GetString(index)))
                return false;
        return true;
    }

    private static string[] CellsOf(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var index = 0; index < cells.Length; index++)
            cells[index] = FormulaGuard.Remove(reader.GetString(index));
        return cells;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>
    /// Decided by the header alone, because cells are full of commas and bars. Null leaves a line such as <c>sep=;</c>,
    /// which Excel writes, to the reader.
    /// </summary>
    private static char? SeparatorOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (utf8.StartsWith("sep="u8))
            return null;
        var end = utf8.IndexOfAny((byte)'\n', (byte)'\r');
        var header = end < 0 ? utf8 : utf8[..end];
        return header.Count((byte)',') > header.Count((byte)';') ? ',' : ';';
    }

    /// <summary>A column name from outside, short enough for an error message.</summary>
    private static string Shown(string header) => header.Length <= 40 ? header : header[..40] + "…";
}

/// <param name="Line">Counted from 1 as a text editor does.</param>
/// <param name="Cells">As many as the table has columns.</param>
internal sealed record TableRow(int Line, string[] Cells);
