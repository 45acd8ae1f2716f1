using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>What a page says about a table that was read, in the reader's language.</summary>
public sealed record TableReport
{
    /// <summary>What is wrong with the table as a whole and what to do next, or null for one that can be taken over.</summary>
    public (string Title, string Detail)? Refusal { get; private init; }

    /// <summary>What has to change, in the order of the rows.</summary>
    public IReadOnlyList<TableMistake> Mistakes { get; private init; } = [];

    /// <summary>What deserves a second look without keeping anything from being stored.</summary>
    public IReadOnlyList<TableMistake> Warnings { get; private init; } = [];

    /// <summary>Rows that do something.</summary>
    public IReadOnlyList<TableChange> Changes { get; private init; } = [];

    public int Created { get; private init; }

    public int Changed { get; private init; }

    public int Unchanged { get; private init; }

    internal static TableReport Of(ImportResult result, Language language) => new()
    {
        Refusal = result.Problem is { Kind: var kind } ? (ProblemText.TitleOf(kind, language), ProblemText.DetailOf(kind, language)) : null,
        Mistakes = Say(result.Problem?.Errors ?? [], language),
        Warnings = Say(result.Warnings, language),
        Changes = [.. result.Rows.Where(row => row.Effect != ImportEffect.Unchanged).Select(row => new TableChange(row.Line, row.Company, row.Name, row.Effect == ImportEffect.Created, row.Changes))],
        Created = result.Count(ImportEffect.Created),
        Changed = result.Count(ImportEffect.Changed),
        Unchanged = result.Count(ImportEffect.Unchanged),
    };

    private static TableMistake[] Say(IEnumerable<FieldError> errors, Language language) =>
        [.. errors.Select(error => new TableMistake(error.Line, error.Field == "$" ? null : error.Field, ProblemText.Of(error, language)))];
}

/// <param name="Line">Counted from 1 as a text editor does; null for the header.</param>
/// <param name="Column">Null for the whole row.</param>
/// <param name="Words">What does not fit.</param>
public sealed record TableMistake(int? Line, string? Column, string Words);

/// <param name="Line">Counted from 1 as a text editor does.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Name">As the table has it.</param>
/// <param name="IsNew">Whether it is not there yet.</param>
/// <param name="Details">What would be different; empty for a new one.</param>
public sealed record TableChange(int Line, string Company, string Name, bool IsNew, IReadOnlyList<RowChange> Details);
