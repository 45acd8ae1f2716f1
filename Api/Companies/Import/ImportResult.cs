using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>What to do with a table.</summary>
internal sealed record ImportOrder
{
    /// <summary>Same id, same effect.</summary>
    public required string OperationId { get; init; }

    /// <summary>Only say what would happen.</summary>
    public bool DryRun { get; init; }

    /// <summary>Leave companies alone that exist already.</summary>
    public bool OnlyNew { get; init; }
}

/// <summary>Either what happened to each row, or why not all of them were stored.</summary>
internal sealed record ImportResult(IReadOnlyList<ImportedRow> Rows, Problem? Problem)
{
    /// <summary>What deserves a second look without keeping anything from being stored.</summary>
    public IReadOnlyList<FieldError> Warnings { get; private init; } = [];

    public static ImportResult Done(IReadOnlyList<ImportedRow> rows, IReadOnlyList<FieldError> warnings) => new(rows, null) { Warnings = warnings };

    public static ImportResult Refused(ProblemKind kind, FieldErrors errors) =>
        new([], new Problem(kind) { Errors = [.. errors.List.OrderBy(error => error.Line)] });

    public int Count(ImportEffect effect) => Rows.Count(row => row.Effect == effect);
}

/// <summary>What a row did to its company.</summary>
internal sealed record ImportedRow(int Line, string Company, ImportEffect Effect)
{
    /// <summary>As the table has it.</summary>
    public required string Name { get; init; }

    /// <summary>The company's version on which a check rests, or the one that was stored.</summary>
    public long Version { get; init; }
}

internal static class ImportNames
{
    public static WireNames<ImportEffect> Effects { get; } = new(
        (ImportEffect.Created, "created"),
        (ImportEffect.Changed, "changed"),
        (ImportEffect.Unchanged, "unchanged"));
}
