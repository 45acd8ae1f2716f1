namespace Matchmaking.Grains.Interfaces.Companies;

/// <param name="Profile">The complete new profile.</param>
/// <param name="OperationId">Same id, same effect: 1 to 100 characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.describe-company")]
public sealed record DescribeCompany([property: Id(0)] CompanyProfile Profile, [property: Id(1)] string OperationId)
{
    /// <summary>
    /// Refuses with <see cref="CompanyRefusal.Overtaken"/> unless the company still has this version. 0 means that nobody
    /// described it yet, else <see cref="CompanyRefusal.AlreadyExists"/>; null takes it as it is.
    /// </summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Moves one measure to a state, or updates what is recorded of it.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.record-measure")]
public sealed record RecordMeasure
{
    /// <summary>Id of the practice in the catalogue, else <see cref="CompanyRefusal.UnknownPractice"/>.</summary>
    [Id(0)]
    public required string Practice { get; init; }

    /// <summary>The present state or one of <see cref="MeasureTransitions"/>, else <see cref="CompanyRefusal.IllegalTransition"/>.</summary>
    [Id(1)]
    public required MeasureState State { get; init; }

    /// <summary>Same id, same effect: 1 to 100 visible ASCII characters, chosen by the caller.</summary>
    [Id(2)]
    public required string OperationId { get; init; }

    /// <summary>For introduced, lived and paused. Null keeps what was recorded before, as long as the state goes with it.</summary>
    [Id(3)]
    public TakeUp? TakeUp { get; init; }

    /// <summary>Required for paused and stopped, up to 500 characters.</summary>
    [Id(4)]
    public string? Reason { get; init; }

    /// <summary>Null keeps what was recorded before. Those of another kind of practice are <see cref="CompanyRefusal.DetailsDoNotFit"/>.</summary>
    [Id(5)]
    public MeasureDetails? Details { get; init; }

    /// <summary>As in <see cref="DescribeCompany.ExpectedVersion"/>.</summary>
    [Id(6)]
    public long? ExpectedVersion { get; init; }

    /// <summary>Refuses with <see cref="CompanyRefusal.AlreadyRecorded"/> where the company has recorded anything about this practice.</summary>
    [Id(7)]
    public bool OnlyNew { get; init; }
}

/// <summary>Says that a practice does not fit; it is not recommended for twelve months. Saying it again begins them anew.</summary>
/// <param name="Practice">Id of a practice in the catalogue that does not run here, else <see cref="CompanyRefusal.AlreadyRuns"/>.</param>
/// <param name="Reason">Why; a value that is none is <see cref="CompanyRefusal.InvalidDismissals"/>.</param>
/// <param name="OperationId">Same id, same effect: 1 to 100 visible ASCII characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.dismiss-practice")]
public sealed record DismissPractice(
    [property: Id(0)] string Practice,
    [property: Id(1)] DismissalReason Reason,
    [property: Id(2)] string OperationId)
{
    /// <summary>As in <see cref="DescribeCompany.ExpectedVersion"/>.</summary>
    [Id(3)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Takes a dismissal back.</summary>
/// <param name="Practice">Id of a practice whose dismissal is in force, else <see cref="CompanyRefusal.NotDismissed"/>.</param>
/// <param name="OperationId">Same id, same effect: 1 to 100 visible ASCII characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.undo-dismissal")]
public sealed record UndoDismissal([property: Id(0)] string Practice, [property: Id(1)] string OperationId)
{
    /// <summary>As in <see cref="DescribeCompany.ExpectedVersion"/>.</summary>
    [Id(2)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Gives or withdraws a consent; saying what holds already adds nothing to the log.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Given">False withdraws it, which is always possible.</param>
/// <param name="OperationId">Same id, same effect: 1 to 100 visible ASCII characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.set-consent")]
public sealed record SetConsent(
    [property: Id(0)] ConsentPurpose Purpose,
    [property: Id(1)] bool Given,
    [property: Id(2)] string OperationId)
{
    /// <summary>As in <see cref="DescribeCompany.ExpectedVersion"/>.</summary>
    [Id(3)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>A company as a table tells it, which may be less than the whole: what it leaves out stays as it is stored, and no history gets shorter.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.import-company")]
public sealed record ImportCompany
{
    [Id(0)]
    public required CompanyProfile Profile { get; init; }

    /// <summary>
    /// Measures with their histories from the beginning. What goes beyond a stored history is added to it; measures that
    /// are not named stay, as all do with null.
    /// </summary>
    [Id(1)]
    public IReadOnlyList<MeasureView>? Measures { get; init; }

    /// <summary>Dismissals to add to those that are stored, or null for none; of two about one practice the later one counts.</summary>
    [Id(2)]
    public IReadOnlyList<DismissalView>? Dismissals { get; init; }

    /// <summary>Consents from the beginning; what goes beyond the stored ones is added. Null for none.</summary>
    [Id(3)]
    public IReadOnlyList<ConsentEntry>? Consents { get; init; }

    [Id(4)]
    public required string OperationId { get; init; }

    /// <summary>Decides only: answers what would be stored and stores nothing.</summary>
    [Id(5)]
    public bool DryRun { get; init; }

    /// <summary>Refuses with <see cref="CompanyRefusal.AlreadyExists"/> instead of replacing.</summary>
    [Id(6)]
    public bool OnlyNew { get; init; }

    /// <summary>Members that <see cref="Profile"/> does not tell: a company that exists keeps its own. Null for none.</summary>
    [Id(7)]
    public IReadOnlyList<ProfileMember>? Kept { get; init; }

    /// <summary>
    /// Stores only while the company is at this version, 0 for one that is not there yet; refuses with
    /// <see cref="CompanyRefusal.Overtaken"/> otherwise. Null for whatever is stored by then.
    /// </summary>
    [Id(8)]
    public long? ExpectedVersion { get; init; }
}

/// <summary>Members of a profile that a table may leave out. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.profile-member")]
public enum ProfileMember
{
    /// <summary>With its scheme, without which it means nothing.</summary>
    Sector = 1,

    MobileShare = 2,
    District = 3,
    PostalCode = 4,
    Languages = 5,
    Topics = 6,
    WillingToHost = 7,
    Example = 8,
}

/// <param name="Company">The company after the import.</param>
/// <param name="Effect">What this very call did, or would do; a repeated operation does nothing.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.imported-company")]
public sealed record ImportedCompany([property: Id(0)] CompanyView Company, [property: Id(1)] ImportEffect Effect);

/// <summary>What an import did to a company. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.import-effect")]
public enum ImportEffect
{
    Created = 1,
    Changed = 2,
    Unchanged = 3,
}
