using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportAnswer
{
    /// <summary>Whether this only says what would happen.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Companies that are new.</summary>
    public required int Created { get; init; }

    /// <summary>Companies that differ from what was stored.</summary>
    public required int Changed { get; init; }

    /// <summary>Companies that are stored like that already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Each row of the table.</summary>
    public required IReadOnlyList<ImportedRowAnswer> Rows { get; init; }

    /// <summary>Rows worth a second look; they are stored all the same.</summary>
    public required IReadOnlyList<RowErrorAnswer> Warnings { get; init; }

    /// <summary>
    /// Mark of a dry run, null otherwise. Sent back as check, the table is stored only while it does what is told here and
    /// none of its companies has changed.
    /// </summary>
    public required string? Check { get; init; }

    internal static ImportAnswer From(ImportResult result, bool dryRun, Language language) => new()
    {
        DryRun = dryRun,
        Created = result.Count(ImportEffect.Created),
        Changed = result.Count(ImportEffect.Changed),
        Unchanged = result.Count(ImportEffect.Unchanged),
        Warnings = [.. result.Warnings.Select(warning => new RowErrorAnswer(warning.Line!.Value, warning.Field, ProblemText.Of(warning, language)))],
        Rows = [.. result.Rows.Select(row => new ImportedRowAnswer(row.Line, row.Company, ImportNames.Effects[row.Effect], row.Changes))],
        Check = dryRun ? result.Mark : null,
    };
}

/// <param name="Line">Counted from 1 as a text editor does.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Effect">created, changed or unchanged.</param>
/// <param name="Changes">What a dry run would change in a company that is there, column by column; empty otherwise.</param>
public sealed record ImportedRowAnswer(int Line, string Company, string Effect, IReadOnlyList<RowChange> Changes);
