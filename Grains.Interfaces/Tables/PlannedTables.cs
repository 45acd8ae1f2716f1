namespace Matchmaking.Grains.Interfaces.Tables;

/// <summary>Either a plan, or a refusal with the guests it is about.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.planned-tables")]
public sealed record PlannedTables
{
    [Id(0)]
    public TablePlanView? Plan { get; init; }

    /// <summary>Null when there is a plan.</summary>
    [Id(1)]
    public TableRefusal? Refusal { get; init; }

    /// <summary>Ascending; empty where it is about all wishes.</summary>
    [Id(2)]
    public IReadOnlyList<int> Guests { get; init; } = [];
}

/// <summary>Who sits where, and how good that is.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.table-plan")]
public sealed record TablePlanView
{
    /// <summary>By round, by table: the guests, ascending. Larger tables first, the same ones in every round.</summary>
    [Id(0)]
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Rounds { get; init; }

    /// <summary>Pairs of guests who meet and did not know each other.</summary>
    [Id(1)]
    public required int NewContacts { get; init; }

    /// <summary>Meetings that are no new contact: of a pair that met before, or of colleagues. Those who are to sit together do not count.</summary>
    [Id(2)]
    public required int Repeats { get; init; }

    /// <summary>How many of the repeats are meetings of colleagues.</summary>
    [Id(3)]
    public required int OfColleagues { get; init; }

    /// <summary>No plan has fewer repeats than this.</summary>
    [Id(4)]
    public required int AtLeast { get; init; }

    /// <summary>What makes it so many; null where it is 0.</summary>
    [Id(5)]
    public RepeatCause? Cause { get; init; }
}

/// <summary>Why some guests meet again in every plan.</summary>
[GenerateSerializer, Alias("matchmaking.repeat-cause")]
public enum RepeatCause
{
    /// <summary>Somebody sits with more people over all rounds than there are to meet.</summary>
    FewPeople = 1,

    /// <summary>A table has more people than there are tables to go to afterwards.</summary>
    FewTables = 2,

    /// <summary>An organisation sent more people than there are tables.</summary>
    ManyColleagues = 3,
}

/// <summary>Why there is no plan. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.table-refusal")]
public enum TableRefusal
{
    /// <summary>Two guests are to sit together, directly or through others, and apart.</summary>
    TogetherAndApart = 1,

    /// <summary>More guests are to sit together than a table holds.</summary>
    GroupTooLarge = 2,

    /// <summary>Each group fits at a table, but not all of them at once.</summary>
    GroupsDoNotFit = 3,

    /// <summary>More guests are to sit apart from each other than there are tables.</summary>
    TooManyApart = 4,

    /// <summary>No plan was found that keeps every wish; there may be one.</summary>
    NoneFound = 5,

    /// <summary>The request is outside the limits, or names a guest that there is not.</summary>
    OutsideLimits = 6,
}
