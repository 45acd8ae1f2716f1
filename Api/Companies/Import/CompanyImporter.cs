using System.Security.Cryptography;
using System.Text;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// Stores the companies of a table, in two rounds. The first decides what each row would do to what is stored; when a
/// single row cannot be stored nothing is. In the second each company stores its row. One that has changed in between may
/// refuse then: its row is named, the others are stored, and the same file with the same key may be sent again.
/// </summary>
internal sealed class CompanyImporter(IGrainFactory grains, PracticeCatalogue catalogue)
{
    /// <summary>Rows that are decided with one question to storage.</summary>
    private const int RehearsedAtOnce = 200;

    /// <summary>Rows that are stored side by side: storage puts writes that wait for the disk together.</summary>
    private const int StoredAtOnce = 32;

    public async Task<ImportResult> Import(ReadOnlyMemory<byte> csv, ImportOrder order)
    {
        var errors = new FieldErrors();
        using var table = CompanyTable.Open(csv, errors);
        if (errors.Any)
            return ImportResult.Refused(ProblemMap.Of(RequestRefusal.UnreadableTable), errors);

        var rows = ReadRows(table, errors);
        var rehearsed = Note(rows, await Rehearse(rows, order), errors);
        if (errors.Any)
            return ImportResult.Refused(KindOf(errors), errors);
        var check = ImportResult.Done(rehearsed, SameNames(rows));
        if (order.DryRun || (order.Check is not null && check.ChangesNothing))
            return check;
        if (order.Check is not null && order.Check != check.Mark)
            return ImportResult.Refused(ProblemMap.Of(RequestRefusal.CheckOvertaken), errors);

        var stored = Note(rows, await Store(rows, rehearsed, order), errors);
        return errors.Any
            ? ImportResult.Refused(ProblemMap.Of(RequestRefusal.RowsOvertaken), errors)
            : ImportResult.Done(stored, check.Warnings);
    }

    private List<CompanyRow> ReadRows(CompanyTable table, FieldErrors errors)
    {
        var rows = new List<CompanyRow>();
        var lines = new Dictionary<CompanyId, int>();
        foreach (var line in table.ReadRows(errors))
        {
            // Also a row with other faults is the first or the second of its company.
            if (CompanyRow.IdOf(table, line) is { } company && !lines.TryAdd(company, line.Line))
                errors.Add(new FieldError(CompanyColumns.Id, FieldMistake.RepeatedRow) { Line = line.Line, Arguments = [lines[company]] });
            if (CompanyRow.Read(table, line, errors, catalogue) is { } row)
                rows.Add(row);
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

    /// <summary>What each row would do, in their order.</summary>
    private async Task<Outcome<RehearsedImport, CompanyRefusal>[]> Rehearse(List<CompanyRow> rows, ImportOrder order)
    {
        var directory = grains.GetCompanyDirectory();
        var outcomes = new List<Outcome<RehearsedImport, CompanyRefusal>>(rows.Count);
        foreach (var part in rows.Chunk(RehearsedAtOnce))
        {
            var imports = part.Select(row => new ImportOfCompany(row.Company.Value, RequestOf(row, order)));
            outcomes.AddRange((await directory.Rehearse(new RehearseImports([.. imports], Compare: order.DryRun))).Imports);
        }

        return [.. outcomes];
    }

    /// <summary>What each row did, in their order, though they are stored side by side.</summary>
    private async Task<Outcome<RehearsedImport, CompanyRefusal>[]> Store(List<CompanyRow> rows, List<ImportedRow> rehearsed, ImportOrder order)
    {
        var outcomes = new Outcome<RehearsedImport, CompanyRefusal>[rows.Count];
        await Parallel.ForAsync(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = StoredAtOnce }, async (index, _) =>
        {
            var request = RequestOf(rows[index], order) with { ExpectedVersion = order.Check is null ? null : rehearsed[index].Version };
            var outcome = await grains.GetCompany(rows[index].Company).Import(request);
            outcomes[index] = outcome.Match<Outcome<RehearsedImport, CompanyRefusal>>(done => new RehearsedImport(done.Effect, done.Company.Version), refusal => refusal);
        });
        return outcomes;
    }

    private static ImportCompany RequestOf(CompanyRow row, ImportOrder order) =>
        row.ToRequest(OperationIdOf(order.OperationId, row.Company)) with { OnlyNew = order.OnlyNew };

    /// <summary>Rows with their effects; a company that refuses its row is an error of that line.</summary>
    private static List<ImportedRow> Note(List<CompanyRow> rows, Outcome<RehearsedImport, CompanyRefusal>[] outcomes, FieldErrors errors)
    {
        var imported = new List<ImportedRow>(rows.Count);
        foreach (var (row, outcome) in rows.Zip(outcomes))
        {
            if (outcome.Value is { } done)
                imported.Add(ImportedRow.From(row, done));
            else if (outcome.Refusal == CompanyRefusal.AlreadyExists)
                imported.Add(new ImportedRow(row.Line, row.Company.Value, ImportEffect.Unchanged) { Name = row.Profile.Name! });
            else
            {
                var refusal = ProblemMap.Of(outcome.Refusal!.Value);
                errors.Add(new FieldError(ColumnOf(refusal), FieldMistake.Refused) { Line = row.Line, Refusal = refusal });
            }
        }

        return imported;
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
