using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Grains.Interfaces.Partners;

/// <param name="Items">The most promising first.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.know-how-list")]
public sealed record KnowHowList([property: Id(0)] IReadOnlyList<KnowHowItem> Items);

/// <summary>An offer that runs at alliances like this one, and not here.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.know-how")]
public sealed record KnowHowItem
{
    /// <summary>Id of the practice, or null for an offer that is none of the catalogue.</summary>
    [Id(0)]
    public required string? Practice { get; init; }

    /// <summary>0 to 1: more the more alike the alliances are that run it, and the more they tell of it.</summary>
    [Id(1)]
    public required double Score { get; init; }

    /// <summary>Who runs it, the most alike first; at most three.</summary>
    [Id(3)]
    public required IReadOnlyList<KnowHowExampleView> Examples { get; init; }

    /// <summary>Where it stands here: an idea, planned or paused; null where it is unknown.</summary>
    [Id(4)]
    public OfferState? Here { get; init; }
}

/// <param name="Offer">What the other alliance publishes.</param>
/// <param name="Likeness">How alike the two alliances are, 0 to 1.</param>
/// <param name="Reasons">What they have in common, the weightiest first.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.know-how-example")]
public sealed record KnowHowExampleView(
    [property: Id(0)] PublishedOffer Offer,
    [property: Id(1)] double Likeness,
    [property: Id(2)] IReadOnlyList<ReasonView> Reasons);

/// <summary>An offer that an alliance runs and publishes, in its own words.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.published-offer")]
public sealed record PublishedOffer
{
    /// <summary>Id of the alliance.</summary>
    [Id(0)]
    public required string Alliance { get; init; }

    /// <summary>Name of the alliance.</summary>
    [Id(1)]
    public required string AllianceName { get; init; }

    /// <summary>Id of the offer within the alliance.</summary>
    [Id(2)]
    public required string Offer { get; init; }

    /// <summary>As the alliance calls it.</summary>
    [Id(3)]
    public required string Title { get; init; }

    /// <summary>Id of the practice that it is, or null.</summary>
    [Id(4)]
    public required string? Practice { get; init; }

    /// <summary>Since when it runs, or null where nobody has said it.</summary>
    [Id(5)]
    public required DateOnly? Since { get; init; }

    /// <summary>How it began, or null.</summary>
    [Id(6)]
    public string? Beginning { get; init; }

    /// <summary>What came of it, or null.</summary>
    [Id(7)]
    public string? Outcome { get; init; }
}
