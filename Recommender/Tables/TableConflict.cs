namespace Matchmaking.Recommender.Tables;

/// <summary>Why there is no plan.</summary>
/// <param name="Kind">What does not go together.</param>
/// <param name="Guests">The guests it is about, ascending; empty where it is about all wishes.</param>
public sealed record TableConflict(TableConflictKind Kind, IReadOnlyList<int> Guests);

public enum TableConflictKind
{
    /// <summary>Two guests are to sit together, directly or through others, and apart.</summary>
    TogetherAndApart = 1,

    /// <summary>More guests are to sit together than a table holds.</summary>
    GroupTooLarge = 2,

    /// <summary>Each group fits at a table, but not all of them at once.</summary>
    GroupsDoNotFit = 3,

    /// <summary>More guests are to sit apart from each other than there are tables.</summary>
    TooManyApart = 4,

    /// <summary>The search found no plan that keeps every wish; there may be one.</summary>
    NoneFound = 5,
}

/// <summary>Either a plan or the reason why there is none.</summary>
public sealed record TableAnswer
{
    private TableAnswer()
    {
    }

    public TablePlan? Plan { get; private init; }

    public TableConflict? Conflict { get; private init; }

    public static implicit operator TableAnswer(TablePlan plan) => new() { Plan = plan };

    public static implicit operator TableAnswer(TableConflict conflict) => new() { Conflict = conflict };
}
