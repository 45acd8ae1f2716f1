using System.Globalization;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Companies.Import;

/// <summary>The cells of one line by column. An empty cell is null.</summary>
internal sealed class RowCells(CompanyTable table, TableRow row, CellErrors errors)
{
    public CellErrors Errors => errors;

    public string? Text(string column) => table.CellOf(row, column) is { } cell && !string.IsNullOrWhiteSpace(cell) ? cell : null;

    public IReadOnlyList<string?>? List(string column) => Text(column) is { } cell ? Cell.Split(cell) : null;

    public int? Whole(string column)
    {
        if (Text(column) is not { } cell)
            return null;
        if (int.TryParse(cell.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        errors.Add(column, FieldMistake.NotAWholeNumber);
        return null;
    }

    /// <summary>Takes a decimal comma as well as a point, and exponents: spreadsheets write them.</summary>
    public double? Number(string column)
    {
        if (Text(column) is not { } cell)
            return null;
        if (double.TryParse(cell.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            return number;
        errors.Add(column, FieldMistake.NotANumber);
        return null;
    }

    /// <summary>Takes the words that spreadsheets make of true and false, and what people write.</summary>
    public bool? Flag(string column)
    {
        switch (Text(column)?.Trim().ToUpperInvariant())
        {
            case null:
                return null;
            case "TRUE" or "WAHR" or "JA" or "YES" or "1":
                return true;
            case "FALSE" or "FALSCH" or "NEIN" or "NO" or "0":
                return false;
            default:
                errors.Add(column, FieldMistake.NotOneOf, "true, false");
                return null;
        }
    }
}
