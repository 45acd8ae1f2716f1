using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Mark of the check that was looked at: store only what it showed. Null for whatever the table does by then.</summary>
    public string? Check { get; init; }
}

/// <summary>Either what happened to each row, or why not all of them were stored.</summary>
internal sealed record ImportResult(IReadOnlyList<ImportedRow> Rows, Problem? Problem)
{
    /// <summary>What deserves a second look without keeping anything from being stored.</summary>
    public IReadOnlyList<FieldError> Warnings { get; private init; } = [];

    public static ImportResult Done(IReadOnlyList<ImportedRow> rows, IReadOnlyList<FieldError> warnings) => new(rows, null) { Warnings = warnings };

    public static ImportResult Refused(ProblemKind kind, FieldErrors errors) =>
        new([], new Problem(kind) { Errors = [.. errors.List.OrderBy(error => error.Line)] });

    /// <summary>
    /// Mark of what each row does and of the versions on which that rests: the same as long as nobody changes one of the
    /// companies.
    /// </summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Rows.Select(row => $"{row.Line} {row.Company} {row.Effect} {row.Version}")))));

    /// <summary>Whether no row was stored because of what is wrong; otherwise some were, or all.</summary>
    public bool StoredNothing => Problem is { } problem && problem.Kind != ProblemMap.Of(RequestRefusal.RowsOvertaken);

    public bool ChangesNothing => Rows.All(row => row.Effect == ImportEffect.Unchanged);

    public int Count(ImportEffect effect) => Rows.Count(row => row.Effect == effect);
}

/// <summary>What a row did to its company.</summary>
internal sealed record ImportedRow(int Line, string Company, ImportEffect Effect)
{
    public static ImportedRow From(CompanyRow row, RehearsedImport done) => new(row.Line, row.Company.Value, done.Effect)
    {
        Name = row.Profile.Name!,
        Version = done.Version,
        Changes = done is { Before: { } before, After: { } after } ? RowChange.Between(before, after) : [],
    };

    /// <summary>As the table has it.</summary>
    public required string Name { get; init; }

    /// <summary>The company's version on which a check rests, or the one that was stored.</summary>
    public long Version { get; init; }

    /// <summary>What it would change; told by a check only.</summary>
    public IReadOnlyList<RowChange> Changes { get; init; } = [];
}

internal static class ImportNames
{
    public static WireNames<ImportEffect> Effects { get; } = new(
        (ImportEffect.Created, "created"),
        (ImportEffect.Changed, "changed"),
        (ImportEffect.Unchanged, "unchanged"));
}
