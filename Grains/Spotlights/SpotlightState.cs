namespace Matchmaking.Grains.Spotlights;

/// <summary>What was picked for one month, as it is stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-spotlight")]
public sealed record SpotlightState : IRemembersOperations<SpotlightState>
{
    /// <summary>The schema that this program writes.</summary>
    public const int CurrentSchema = 1;

    [Id(0)]
    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>Grows by one with every change; 0 before the first pick.</summary>
    [Id(1)]
    public long Version { get; init; }

    /// <summary>Id of the alliance, or null until something is picked.</summary>
    [Id(2)]
    public string? Alliance { get; init; }

    /// <summary>Id of its offer.</summary>
    [Id(3)]
    public string? Offer { get; init; }

    /// <summary>The most recent operations, oldest first.</summary>
    [Id(4)]
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    SpotlightState IRemembersOperations<SpotlightState>.WithVersion(long version) => this with { Version = version };

    SpotlightState IRemembersOperations<SpotlightState>.WithOperations(IReadOnlyList<StoredOperation> operations) =>
        this with { Operations = operations };

    /// <summary>Brings a state of an older program to the present schema.</summary>
    /// <exception cref="NotSupportedException">The state was written by a newer program.</exception>
    public static SpotlightState Upgrade(SpotlightState stored) => stored.SchemaVersion switch
    {
        CurrentSchema => stored,
        > CurrentSchema => throw new NotSupportedException(
            $"This spotlight was stored by a newer version (schema {stored.SchemaVersion}, this program knows {CurrentSchema})."),
        _ => stored with { SchemaVersion = CurrentSchema },
    };
}
