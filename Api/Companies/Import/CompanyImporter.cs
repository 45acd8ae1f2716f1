using System.Security.Cryptography;
using System.Text;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// Stores the companies of a table, in two rounds. In the first each company says what its row would do; when a single
/// row cannot be stored nothing is. The second stores row by row. A company that has changed in between may refuse then:
/// its row is named, the others are stored, and the same file with the same key may be sent again.
/// </summary>
internal sealed class CompanyImporter(IGrainFactory grains, PracticeCatalogue catalogue)
{
    public async Task<ImportResult> Import(ReadOnlyMemory<byte> csv, ImportOrder order)
    {
        var errors = new FieldErrors();
        var table = CompanyTable.Read(csv, errors);
        if (errors.List.Any(error => error.Line is null))
            return ImportResult.Refused(ProblemMap.Of(RequestRefusal.UnreadableTable), errors);

        var rows = ReadRows(table, errors);
        var imported = await Ask(rows, order, dryRun: true, errors);
        if (errors.Any)
            return ImportResult.Refused(KindOf(errors), errors);
        if (order.DryRun)
            return ImportResult.Done(imported, SameNames(rows));

        imported = await Ask(rows, order, dryRun: false, errors);
        return errors.Any
            ? ImportResult.Refused(ProblemMap.Of(RequestRefusal.RowsOvertaken), errors)
            : ImportResult.Done(imported, SameNames(rows));
    }

    private List<CompanyRow> ReadRows(CompanyTable table, FieldErrors errors)
    {
        var rows = new List<CompanyRow>(table.Rows.Count);
        var lines = new Dictionary<CompanyId, int>();
        foreach (var line in table.Rows)
        {
            if (CompanyRow.Read(table, line, errors, catalogue) is not { } row)
                continue;
            if (lines.TryAdd(row.Company, row.Line))
                rows.Add(row);
            else
                errors.Add(new FieldError(CompanyColumns.Id, FieldMistake.RepeatedRow) { Line = row.Line, Arguments = [lines[row.Company]] });
        }

        return rows;
    }

    /// <summary>Two ids with one name may be one firm written twice, or two firms; only people can tell.</summary>
    private static List<FieldError> SameNames(List<CompanyRow> rows)
    {
        var warnings = new FieldErrors();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (!lines.TryAdd(row.Profile.Name!.Trim(), row.Line))
                warnings.Add(new FieldError(CompanyColumns.Name, FieldMistake.SameName) { Line = row.Line, Arguments = [lines[row.Profile.Name!.Trim()]] });
        }

        return [.. warnings.List];
    }

    private async Task<List<ImportedRow>> Ask(List<CompanyRow> rows, ImportOrder order, bool dryRun, FieldErrors errors)
    {
        var imported = new List<ImportedRow>(rows.Count);
        foreach (var row in rows)
        {
            if (await Ask(row, order, dryRun, errors) is { } effect)
                imported.Add(new ImportedRow(row.Line, row.Company.Value, effect));
        }

        return imported;
    }

    /// <summary>What the row does to its company, or would do; null when the company refuses, which is then noted.</summary>
    private async Task<ImportEffect?> Ask(CompanyRow row, ImportOrder order, bool dryRun, FieldErrors errors)
    {
        var request = row.ToRequest(OperationIdOf(order.OperationId, row.Company)) with { OnlyNew = order.OnlyNew, DryRun = dryRun };
        var outcome = await grains.GetCompany(row.Company).Import(request);
        if (outcome.Value is { } imported)
            return imported.Effect;
        if (outcome.Refusal == CompanyRefusal.AlreadyExists)
            return ImportEffect.Unchanged;

        var refusal = ProblemMap.Of(outcome.Refusal!.Value);
        errors.Add(new FieldError(ColumnOf(refusal), FieldMistake.Refused) { Line = row.Line, Refusal = refusal });
        return null;
    }

    /// <summary>Members of the body that stand for one entry are all in the cell of the measures.</summary>
    private static string ColumnOf(ProblemKind refusal) =>
        refusal.Field is not { } field ? "$"
        : CompanyColumns.All.Contains(field) ? field
        : CompanyColumns.Measures;

    /// <summary>A key that belongs to another file is a mistake of its own, whatever else is wrong with the rows.</summary>
    private static ProblemKind KindOf(FieldErrors errors)
    {
        var reused = ProblemMap.Of(CompanyRefusal.OperationIdReused);
        return errors.List.Any(error => error.Refusal == reused) ? reused : ProblemMap.Of(RequestRefusal.InvalidRows);
    }

    /// <summary>One id per company, so that a repeated import repeats each company's operation.</summary>
    private static string OperationIdOf(string import, CompanyId company) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{import}/{company.Value}")));
}
