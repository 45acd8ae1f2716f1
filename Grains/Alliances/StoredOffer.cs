using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>An offer of an alliance, as stored.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-offer")]
public sealed record StoredOffer
{
    [Id(0)]
    public string Offer { get; init; } = "";

    [Id(1)]
    public string Title { get; init; } = "";

    [Id(2)]
    public string? Practice { get; init; }

    [Id(3)]
    public bool Published { get; init; }

    [Id(4)]
    public string? Beginning { get; init; }

    [Id(5)]
    public string? Outcome { get; init; }

    /// <summary>Oldest first; never empty; entries are only ever added, and their reasons reworded.</summary>
    [Id(6)]
    public IReadOnlyList<StoredOfferEntry> History { get; init; } = [];

    internal StoredOfferEntry Current => History[^1];
}

[GenerateSerializer, Immutable, Alias("matchmaking.stored-offer-entry")]
public sealed record StoredOfferEntry
{
    [Id(0)]
    public OfferState State { get; init; }

    /// <summary>Null where nobody has said since when.</summary>
    [Id(1)]
    public DateOnly? On { get; init; }

    [Id(2)]
    public string? Reason { get; init; }
}
