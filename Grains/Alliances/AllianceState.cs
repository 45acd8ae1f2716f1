using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>
/// One alliance as it is stored. Kept apart from what callers see, so that the contract can change without touching
/// stored rows. New members get a safe default; a change of meaning gets a new <see cref="SchemaVersion"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-alliance")]
public sealed record AllianceState : IRemembersOperations<AllianceState>, IWaits<AllianceState>
{
    /// <summary>The schema that this program writes.</summary>
    public const int CurrentSchema = 1;

    [Id(0)]
    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>Grows by one with every change; 0 before the first profile.</summary>
    [Id(1)]
    public long Version { get; init; }

    /// <summary>Null until somebody describes the alliance.</summary>
    [Id(2)]
    public StoredAllianceProfile? Profile { get; init; }

    /// <summary>In the order in which they were first filled.</summary>
    [Id(3)]
    public IReadOnlyList<StoredSeat> Seats { get; init; } = [];

    /// <summary>In the order in which they began.</summary>
    [Id(4)]
    public IReadOnlyList<StoredOffer> Offers { get; init; } = [];

    /// <summary>The order means nothing.</summary>
    [Id(5)]
    public IReadOnlyList<StoredAllianceMeasure> Measures { get; init; } = [];

    /// <summary>Those of one company in their order in time, without overlap.</summary>
    [Id(6)]
    public IReadOnlyList<StoredMembership> Memberships { get; init; } = [];

    /// <summary>In the order in which they were recorded; at most one per company and day.</summary>
    [Id(7)]
    public IReadOnlyList<StoredApproach> Approaches { get; init; } = [];

    /// <summary>The most recent operations, oldest first.</summary>
    [Id(8)]
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    /// <summary>Dates that lie ahead or have come; null in states of releases that did not wait for any.</summary>
    [Id(9)]
    public IReadOnlyList<StoredDeadline>? Deadlines { get; init; }

    /// <inheritdoc cref="IWaits{TState}.AlarmAt"/>
    [Id(10)]
    public DateTimeOffset? AlarmAt { get; init; }

    AllianceState IRemembersOperations<AllianceState>.WithVersion(long version) => this with { Version = version };

    AllianceState IRemembersOperations<AllianceState>.WithOperations(IReadOnlyList<StoredOperation> operations) =>
        this with { Operations = operations };

    AllianceState IWaits<AllianceState>.WithAlarm(DateTimeOffset? at) => this with { AlarmAt = at };

    /// <summary>Brings a state of an older program to the present schema.</summary>
    /// <exception cref="NotSupportedException">The state was written by a newer program.</exception>
    public static AllianceState Upgrade(AllianceState stored) => stored.SchemaVersion switch
    {
        CurrentSchema => stored,
        > CurrentSchema => throw new NotSupportedException(
            $"This alliance was stored by a newer version (schema {stored.SchemaVersion}, this program knows {CurrentSchema})."),
        _ => stored with { SchemaVersion = CurrentSchema },
    };
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-alliance-profile")]
public sealed record StoredAllianceProfile
{
    [Id(0)]
    public string Name { get; init; } = "";

    [Id(1)]
    public string? City { get; init; }

    [Id(2)]
    public RegionKind? Region { get; init; }

    [Id(3)]
    public IReadOnlyList<string> PostalCodes { get; init; } = [];

    [Id(4)]
    public IReadOnlyList<string> Districts { get; init; } = [];

    [Id(5)]
    public string? Website { get; init; }

    [Id(6)]
    public int? Founded { get; init; }

    [Id(7)]
    public IReadOnlyList<string> WantedTopics { get; init; } = [];

    [Id(8)]
    public IReadOnlyList<string> WantedSectors { get; init; } = [];

    [Id(9)]
    public IReadOnlyList<CompanySize> WantedSizes { get; init; } = [];

    [Id(10)]
    public IReadOnlyList<string> WantedDistricts { get; init; } = [];

    [Id(11)]
    public bool Example { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-membership")]
public sealed record StoredMembership
{
    [Id(0)]
    public string Company { get; init; } = "";

    [Id(1)]
    public DateOnly Since { get; init; }

    [Id(2)]
    public DateOnly? Until { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-approach")]
public sealed record StoredApproach
{
    [Id(0)]
    public string Company { get; init; } = "";

    [Id(1)]
    public ApproachOutcome Outcome { get; init; }

    [Id(2)]
    public DateOnly On { get; init; }
}
