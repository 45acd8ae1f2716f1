using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>A date that lies ahead or has come, as stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-deadline")]
public sealed record StoredDeadline
{
    [Id(0)]
    public DeadlineKind Kind { get; init; }

    /// <summary>Id of the seat or the measure.</summary>
    [Id(1)]
    public string Subject { get; init; } = "";

    /// <summary>The last day.</summary>
    [Id(2)]
    public DateOnly On { get; init; }

    /// <summary>When it was noted that it had come; null while it lies ahead.</summary>
    [Id(3)]
    public DateTimeOffset? At { get; init; }

    internal (DeadlineKind, string, DateOnly) Key => (Kind, Subject, On);
}
