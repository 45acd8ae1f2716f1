namespace Matchmaking.Grains.Interfaces.Companies;

/// <param name="Profile">The complete new profile.</param>
/// <param name="OperationId">Same id, same effect: 1 to 100 characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.describe-company")]
public sealed record DescribeCompany([property: Id(0)] CompanyProfile Profile, [property: Id(1)] string OperationId);

[GenerateSerializer, Immutable, Alias("matchmaking.record-measure")]
public sealed record RecordMeasure
{
    [Id(0)]
    public required string Practice { get; init; }

    [Id(1)]
    public required MeasureState State { get; init; }

    [Id(2)]
    public required string OperationId { get; init; }

    /// <summary>Null keeps what was recorded before.</summary>
    [Id(3)]
    public TakeUp? TakeUp { get; init; }

    /// <summary>Required for paused and stopped, up to 500 characters.</summary>
    [Id(4)]
    public string? Reason { get; init; }

    /// <summary>Null keeps what was recorded before.</summary>
    [Id(5)]
    public MeasureDetails? Details { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.dismiss-practice")]
public sealed record DismissPractice(
    [property: Id(0)] string Practice,
    [property: Id(1)] DismissalReason Reason,
    [property: Id(2)] string OperationId);

[GenerateSerializer, Immutable, Alias("matchmaking.undo-dismissal")]
public sealed record UndoDismissal([property: Id(0)] string Practice, [property: Id(1)] string OperationId);

[GenerateSerializer, Immutable, Alias("matchmaking.set-consent")]
public sealed record SetConsent(
    [property: Id(0)] ConsentPurpose Purpose,
    [property: Id(1)] bool Given,
    [property: Id(2)] string OperationId);

/// <summary>A whole company as an export holds it.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.import-company")]
public sealed record ImportCompany
{
    [Id(0)]
    public required CompanyProfile Profile { get; init; }

    [Id(1)]
    public IReadOnlyList<MeasureView> Measures { get; init; } = [];

    [Id(2)]
    public IReadOnlyList<DismissalView> Dismissals { get; init; } = [];

    [Id(3)]
    public IReadOnlyList<ConsentEntry> Consents { get; init; } = [];

    [Id(4)]
    public required string OperationId { get; init; }

    /// <summary>Decides only: answers what would be stored and stores nothing.</summary>
    [Id(5)]
    public bool DryRun { get; init; }

    /// <summary>Refuses with <see cref="CompanyRefusal.AlreadyExists"/> instead of replacing.</summary>
    [Id(6)]
    public bool OnlyNew { get; init; }
}
