using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// One company as it is stored. Kept apart from what callers see, so that the contract can change without touching
/// stored rows. New members get a safe default; a change of meaning gets a new <see cref="SchemaVersion"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-company")]
public sealed record CompanyState : IRemembersOperations<CompanyState>, IWaits<CompanyState>
{
    /// <summary>The schema that this program writes.</summary>
    public const int CurrentSchema = 1;

    [Id(0)]
    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>Grows by one with every change; 0 before the first profile.</summary>
    [Id(1)]
    public long Version { get; init; }

    /// <summary>Null until somebody describes or imports the company.</summary>
    [Id(2)]
    public StoredProfile? Profile { get; init; }

    /// <summary>At most one per practice; the order means nothing.</summary>
    [Id(3)]
    public IReadOnlyList<StoredMeasure> Measures { get; init; } = [];

    /// <summary>At most one per practice; those that ran out stay until the next change of the list.</summary>
    [Id(4)]
    public IReadOnlyList<StoredDismissal> Dismissals { get; init; } = [];

    /// <summary>Oldest first; entries are only ever added.</summary>
    [Id(5)]
    public IReadOnlyList<StoredConsent> Consents { get; init; } = [];

    /// <summary>The most recent operations, oldest first.</summary>
    [Id(6)]
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    /// <inheritdoc cref="IWaits{TState}.AlarmAt"/>
    [Id(7)]
    public DateTimeOffset? AlarmAt { get; init; }

    /// <summary>Set while the company waits to be erased.</summary>
    [Id(8)]
    public StoredRemoval? Removal { get; init; }

    CompanyState IRemembersOperations<CompanyState>.WithVersion(long version) => this with { Version = version };

    CompanyState IRemembersOperations<CompanyState>.WithOperations(IReadOnlyList<StoredOperation> operations) => this with { Operations = operations };

    CompanyState IWaits<CompanyState>.WithAlarm(DateTimeOffset? at) => this with { AlarmAt = at };

    /// <summary>Brings a state of an older program to the present schema.</summary>
    /// <param name="stored">What was read; a row that holds the word null is a company that nobody has described.</param>
    /// <exception cref="NotSupportedException">The state was written by a newer program.</exception>
    public static CompanyState Upgrade(CompanyState? stored) => stored?.SchemaVersion switch
    {
        null => new CompanyState(),
        > CurrentSchema => throw new NotSupportedException(
            $"This company was stored by a newer version (schema {stored.SchemaVersion}, this program knows {CurrentSchema})."),
        _ => stored.Mended() with { SchemaVersion = CurrentSchema },
    };

    /// <summary>JSON can hold what the types here rule out: lists that are null, measures without a history, states without a name.</summary>
    private CompanyState Mended() => this with
    {
        Profile = Profile?.Mended(),
        Measures = [.. Present(Measures).Select(measure => measure.Mended()).Where(measure => measure is { Practice.Length: > 0, History.Count: > 0 })],
        Dismissals = [.. Present(Dismissals).Where(dismissal => dismissal.Practice is { Length: > 0 })],
        Consents = [.. Present(Consents)],
        Operations = [.. Present(Operations)],
    };

    internal static IEnumerable<T> Present<T>(IReadOnlyList<T>? list)
        where T : class => (list ?? []).Where(entry => entry is not null);
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-profile")]
public sealed record StoredProfile
{
    [Id(0)]
    public string Name { get; init; } = "";

    [Id(1)]
    public int Headcount { get; init; }

    [Id(2)]
    public string? Sector { get; init; }

    [Id(3)]
    public string? SectorScheme { get; init; }

    [Id(4)]
    public double ShiftShare { get; init; }

    [Id(5)]
    public double? MobileShare { get; init; }

    [Id(6)]
    public string? District { get; init; }

    [Id(7)]
    public string? PostalCode { get; init; }

    [Id(8)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    [Id(9)]
    public IReadOnlyList<string> Topics { get; init; } = [];

    [Id(10)]
    public bool WillingToHost { get; init; }

    [Id(11)]
    public bool Example { get; init; }

    internal StoredProfile Mended() => this with
    {
        Name = Name ?? "",
        Languages = [.. CompanyState.Present(Languages)],
        Topics = [.. CompanyState.Present(Topics)],
    };
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-dismissal")]
public sealed record StoredDismissal
{
    [Id(0)]
    public string Practice { get; init; } = "";

    [Id(1)]
    public DismissalReason Reason { get; init; } = DismissalReason.Other;

    [Id(2)]
    public DateTimeOffset At { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-consent")]
public sealed record StoredConsent
{
    [Id(0)]
    public ConsentPurpose Purpose { get; init; }

    [Id(1)]
    public bool Given { get; init; }

    [Id(2)]
    public DateTimeOffset At { get; init; }
}
