namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>A company as callers see it.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.company-view")]
public sealed record CompanyView
{
    /// <summary>The <see cref="CompanyId"/> as text.</summary>
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required CompanyProfile Profile { get; init; }

    /// <summary>In the order of the catalogue.</summary>
    [Id(2)]
    public IReadOnlyList<MeasureView> Measures { get; init; } = [];

    /// <summary>Dismissals in force, newest first.</summary>
    [Id(3)]
    public IReadOnlyList<DismissalView> Dismissals { get; init; } = [];

    /// <summary>Every consent ever given or withdrawn, oldest first.</summary>
    [Id(4)]
    public IReadOnlyList<ConsentEntry> Consents { get; init; } = [];

    /// <summary>Grows by one with every stored change, from 1.</summary>
    [Id(5)]
    public required long Version { get; init; }

    /// <summary>Whether the company agrees to this use at present.</summary>
    public bool ConsentsTo(ConsentPurpose purpose) =>
        Consents.LastOrDefault(entry => entry.Purpose == purpose)?.Given ?? purpose.HoldsUnasked();
}

/// <summary>A practice that does not fit this company, and why.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.dismissal")]
public sealed record DismissalView
{
    [Id(0)]
    public required string Practice { get; init; }

    [Id(1)]
    public required DismissalReason Reason { get; init; }

    /// <summary>When it was recorded, UTC; it hides the practice for twelve months from then.</summary>
    [Id(2)]
    public required DateTimeOffset At { get; init; }
}

/// <summary>Why a practice does not fit. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.dismissal-reason")]
public enum DismissalReason
{
    Cost = 1,
    NoShift = 2,
    TooSmall = 3,
    NotNow = 4,
    Other = 5,
}

/// <summary>One consent given or withdrawn.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.consent-entry")]
public sealed record ConsentEntry
{
    [Id(0)]
    public required ConsentPurpose Purpose { get; init; }

    [Id(1)]
    public required bool Given { get; init; }

    /// <summary>UTC.</summary>
    [Id(2)]
    public required DateTimeOffset At { get; init; }
}

/// <summary>Uses that need the company's consent, each separately. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.consent-purpose")]
public enum ConsentPurpose
{
    /// <summary>Other companies may see this one by name as "a firm like yours" that lives a practice.</summary>
    ShowToPeers = 1,

    /// <summary>The alliance may name it publicly.</summary>
    PublicNaming = 2,

    /// <summary>Alliances may see it as a possible partner. It concerns no person, so it holds until the company objects.</summary>
    SuggestToAlliances = 3,
}

/// <summary>What holds before a company has said anything.</summary>
public static class ConsentPurposes
{
    public static bool HoldsUnasked(this ConsentPurpose purpose) => purpose == ConsentPurpose.SuggestToAlliances;
}
