using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>A seat and who has held it, as stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-seat")]
public sealed record StoredSeat
{
    [Id(0)]
    public string Seat { get; init; } = "";

    [Id(1)]
    public OrganisationKind Kind { get; init; }

    /// <summary>Oldest first; never empty; without overlap. Only the last may be open.</summary>
    [Id(2)]
    public IReadOnlyList<StoredTerm> Terms { get; init; } = [];
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-term")]
public sealed record StoredTerm
{
    [Id(0)]
    public string Organisation { get; init; } = "";

    /// <summary>Null where nobody has said since when.</summary>
    [Id(1)]
    public DateOnly? From { get; init; }

    [Id(2)]
    public DateOnly? Until { get; init; }
}
