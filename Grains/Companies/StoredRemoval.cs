namespace Matchmaking.Grains.Companies;

/// <summary>That a company was removed, as stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-removal")]
public sealed record StoredRemoval
{
    [Id(0)]
    public DateTimeOffset At { get; init; }

    /// <summary>The last German day on which it can be restored.</summary>
    [Id(1)]
    public DateOnly RestorableUntil { get; init; }
}
