using System.Security.Cryptography;
using System.Text;
using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// Stores the companies of a table. Everything is decided first; when a single row cannot be stored nothing is, so that
/// nobody has to find out which half of a file went in.
/// </summary>
internal sealed class CompanyImporter(IGrainFactory grains, PracticeCatalogue catalogue)
{
    public async Task<ImportResult> Import(ReadOnlyMemory<byte> csv, ImportOrder order)
    {
        var errors = new FieldErrors();
        var table = CompanyTable.Read(csv, errors);
        if (errors.List.Any(error => error.Line is null))
            return ImportResult.Refused(RequestRefusal.UnreadableTable, errors);

        var decided = new List<DecidedRow>(table.Rows.Count);
        foreach (var row in ReadRows(table, errors))
        {
            if (await Decide(row, order, errors) is { } decision)
                decided.Add(decision);
        }

        if (errors.Any)
            return ImportResult.Refused(RequestRefusal.InvalidRows, errors);
        if (!order.DryRun)
            await Store(decided);
        return ImportResult.Done([.. decided.Select(row => new ImportedRow(row.Line, row.Company.Value, row.Effect))]);
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

    /// <summary>Asks the company what the row would do to it; null when it refuses, which is then noted.</summary>
    private async Task<DecidedRow?> Decide(CompanyRow row, ImportOrder order, FieldErrors errors)
    {
        var company = grains.GetCompany(row.Company);
        var stored = (await company.Get()).Value;
        var request = row.ToRequest(stored, OperationIdOf(order.OperationId, row.Company)) with { OnlyNew = order.OnlyNew, DryRun = true };
        var outcome = await company.Import(request);
        if (outcome.Value is { } after)
            return new DecidedRow(row.Line, row.Company, request with { DryRun = false }, EffectOf(stored, after));
        if (outcome.Refusal == CompanyRefusal.AlreadyExists)
            return new DecidedRow(row.Line, row.Company, request, ImportEffect.Unchanged);

        var refusal = ProblemMap.Of(outcome.Refusal!.Value);
        errors.Add(new FieldError(refusal.Field ?? "$", FieldMistake.Refused) { Line = row.Line, Refusal = refusal });
        return null;
    }

    private async Task Store(List<DecidedRow> rows)
    {
        foreach (var row in rows.Where(row => row.Effect != ImportEffect.Unchanged))
        {
            var outcome = await grains.GetCompany(row.Company).Import(row.Request);
            if (outcome.Refusal is { } refusal and not CompanyRefusal.AlreadyExists)
                throw new InvalidOperationException($"Line {row.Line} was accepted and then refused: {refusal}.");
        }
    }

    private static ImportEffect EffectOf(CompanyView? before, CompanyView after)
    {
        if (before is null)
            return ImportEffect.Created;
        return before.Version == after.Version ? ImportEffect.Unchanged : ImportEffect.Changed;
    }

    /// <summary>One id per company, so that a repeated import repeats each company's operation.</summary>
    private static string OperationIdOf(string import, CompanyId company) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{import}/{company.Value}")));

    private sealed record DecidedRow(int Line, CompanyId Company, ImportCompany Request, ImportEffect Effect);
}
