namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>Something that an alliance offers, or thinks of offering.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-offer")]
public sealed record OfferView
{
    /// <summary>A slug, e.g. <c>breakfast</c>.</summary>
    [Id(0)]
    public required string Offer { get; init; }

    /// <summary>As the alliance calls it, 1 to 120 characters.</summary>
    [Id(1)]
    public required string Title { get; init; }

    /// <summary>Id of the practice in the catalogue that it is, or null. Only with it can it be matched with needs.</summary>
    [Id(2)]
    public string? Practice { get; init; }

    /// <summary>Whether other alliances may learn of it, with what is told of its beginning and outcome.</summary>
    [Id(3)]
    public bool Published { get; init; }

    /// <summary>How it began, up to 1,000 characters, or null.</summary>
    [Id(4)]
    public string? Beginning { get; init; }

    /// <summary>What came of it, up to 1,000 characters, or null.</summary>
    [Id(5)]
    public string? Outcome { get; init; }

    /// <summary>Oldest first; never empty; entries are only ever added, and their reasons reworded. The last entry is the present.</summary>
    [Id(6)]
    public required IReadOnlyList<OfferEntry> History { get; init; }

    /// <summary>The present entry.</summary>
    public OfferEntry Current => History[^1];
}

/// <param name="State">Where it stands from then on.</param>
/// <param name="On">Since when, a day where the alliance is; null where nobody has said it.</param>
/// <param name="Reason">Why it was paused, up to 500 characters.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.offer-entry")]
public sealed record OfferEntry(
    [property: Id(0)] OfferState State,
    [property: Id(1)] DateOnly? On,
    [property: Id(2)] string? Reason);

/// <summary>Where an offer stands. Numbers are stored and never reused.</summary>
[GenerateSerializer, Alias("matchmaking.offer-state")]
public enum OfferState
{
    Idea = 1,
    Planned = 2,
    Running = 3,
    Paused = 4,
}

/// <summary>Which states of an offer may follow which. Part of the contract, so that callers offer only moves that will be accepted.</summary>
public static class OfferTransitions
{
    /// <summary>States with which an offer may begin.</summary>
    public static IReadOnlyList<OfferState> First { get; } = [OfferState.Idea, OfferState.Planned, OfferState.Running];

    /// <summary>Other states that may follow this one, the step forward first. Staying in a state is an update, not a move.</summary>
    public static IReadOnlyList<OfferState> From(OfferState state) => state switch
    {
        OfferState.Idea => [OfferState.Planned],
        OfferState.Planned => [OfferState.Running, OfferState.Idea],
        OfferState.Running => [OfferState.Paused],
        OfferState.Paused => [OfferState.Running, OfferState.Idea],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of an offer."),
    };

    /// <summary>Whether moving to this state needs a reason.</summary>
    public static bool NeedsReason(OfferState state) => state == OfferState.Paused;
}
