using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Grains.Interfaces.Spotlights;

/// <param name="Month">First day of the month.</param>
/// <param name="Offer">What the alliance publishes about it.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.spotlight-view")]
public sealed record SpotlightView([property: Id(0)] DateOnly Month, [property: Id(1)] PublishedOffer Offer);

/// <param name="Items">One per alliance; alliances presented within the last twelve months are left out.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.spotlight-suggestions")]
public sealed record SpotlightSuggestions([property: Id(0)] IReadOnlyList<SpotlightSuggestion> Items);

/// <param name="Offer">What the alliance publishes about it; the outcome is never missing.</param>
/// <param name="RunBy">How many alliances run and publish the same.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.spotlight-suggestion")]
public sealed record SpotlightSuggestion([property: Id(0)] PublishedOffer Offer, [property: Id(1)] int RunBy);

/// <param name="Alliance">Id of the alliance.</param>
/// <param name="Offer">Id of its offer.</param>
/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.pick-spotlight")]
public sealed record PickSpotlight([property: Id(0)] string Alliance, [property: Id(1)] string Offer, [property: Id(2)] string OperationId);

/// <summary>Expected reasons to refuse a request to a spotlight. Numbers are part of the contract and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.spotlight-refusal")]
public enum SpotlightRefusal
{
    /// <summary>Nothing was picked for this month, or it is not published any more.</summary>
    NothingPicked = 1,

    /// <summary>No alliance runs and publishes such an offer.</summary>
    NotPublished = 2,

    /// <summary>The operation id was used before for a different change.</summary>
    OperationIdReused = 3,

    /// <summary>Only the present month, and up to twelve months ahead, can be picked for.</summary>
    MonthOutOfReach = 4,

    /// <summary>The operation id is not one: 1 to 100 visible ASCII characters.</summary>
    InvalidOperationId = 5,
}
