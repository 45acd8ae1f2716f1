using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Interfaces.Practices;

/// <summary>
/// How often, and why, companies say at present that a practice does not fit. No figure of fewer than five companies is in
/// it, nor one that follows from those that are. The fictional examples do not count.
/// </summary>
[GenerateSerializer, Immutable, Alias("matchmaking.dismissal-report")]
public sealed record DismissalReport
{
    /// <summary>Companies that say so; at least 5.</summary>
    [Id(0)]
    public required int Companies { get; init; }

    /// <summary>Reasons that can be told, the most common first.</summary>
    [Id(1)]
    public required IReadOnlyList<DismissalsOfReason> Reasons { get; init; }

    /// <summary>Companies whose reasons stay untold; 0 or at least 5.</summary>
    [Id(2)]
    public required int Untold { get; init; }
}

/// <param name="Reason">Why it does not fit.</param>
/// <param name="Companies">Companies that say so; at least 5.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.dismissals-of-reason")]
public sealed record DismissalsOfReason([property: Id(0)] DismissalReason Reason, [property: Id(1)] int Companies);
