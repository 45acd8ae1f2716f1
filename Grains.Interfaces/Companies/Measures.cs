namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>Where a measure stands. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.measure-state")]
public enum MeasureState
{
    Idea = 1,
    Planned = 2,
    Introduced = 3,
    Lived = 4,
    Paused = 5,
    Stopped = 6,
}

/// <summary>How many people make use of a measure: a band, never a head count.</summary>
[GenerateSerializer, Alias("matchmaking.take-up")]
public enum TakeUp
{
    None = 1,
    Some = 2,
    Many = 3,
}

/// <summary>What a firm records beyond the state; which members may be set depends on the kind of the practice.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.measure-details")]
public sealed record MeasureDetails
{
    /// <summary>Guides who completed their training, 0 to 10,000 (guides only).</summary>
    [Id(0)]
    public int? Trained { get; init; }

    /// <summary>Guides in training, 0 to 10,000 (guides only).</summary>
    [Id(1)]
    public int? InTraining { get; init; }

    /// <summary>Working hours per month reserved for guiding, 0 to 10,000 (guides only).</summary>
    [Id(2)]
    public int? HoursReserved { get; init; }

    /// <summary>Breakfasts hosted, 0 to 10,000 (breakfasts only).</summary>
    [Id(3)]
    public int? Hosted { get; init; }

    /// <summary>Breakfasts attended, 0 to 10,000 (breakfasts only).</summary>
    [Id(4)]
    public int? Attended { get; init; }

    /// <summary>Checklists in use by topic and language, at most 60 (checklists only).</summary>
    [Id(5)]
    public IReadOnlyList<ChecklistUse> InUse { get; init; } = [];
}

/// <summary>One checklist in one language.</summary>
/// <param name="Topic">pregnancy, parental-leave, care-emergency, return or newcomer.</param>
/// <param name="Language">ISO 639-1 code.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.checklist-use")]
public sealed record ChecklistUse([property: Id(0)] string Topic, [property: Id(1)] string Language);

/// <summary>One entry of a measure's history; entries are only ever added.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.measure-entry")]
public sealed record MeasureEntry
{
    [Id(0)]
    public required MeasureState State { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    [Id(1)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Only in the states that <see cref="MeasureTransitions.HasTakeUp"/> names.</summary>
    [Id(2)]
    public TakeUp? TakeUp { get; init; }

    /// <summary>Why it was paused or stopped, up to 500 characters.</summary>
    [Id(3)]
    public string? Reason { get; init; }

    [Id(4)]
    public MeasureDetails? Details { get; init; }
}

/// <summary>What one company does about one practice.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.measure")]
public sealed record MeasureView
{
    /// <summary>Id of the practice in the catalogue.</summary>
    [Id(0)]
    public required string Practice { get; init; }

    /// <summary>Oldest first; never empty. The last entry is the present.</summary>
    [Id(1)]
    public required IReadOnlyList<MeasureEntry> History { get; init; }

    /// <summary>The present entry.</summary>
    public MeasureEntry Current => History[^1];
}
