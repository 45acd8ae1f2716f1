using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Grains.Interfaces.Partners;

/// <param name="Alliance">Id of the alliance that asks; an unknown one is refused.</param>
/// <param name="Limit">1 to 200.</param>
/// <param name="Skip">How many of the best to leave out, for the next page; at least 0.</param>
/// <param name="Sector">Id of the only sector to look in; null for all, an unknown one finds nobody.</param>
/// <param name="Size">The only size class to look in; null for all.</param>
/// <param name="SkipTurns">How many of those whose turn it is to leave out, for the next page; at least 0.</param>
/// <param name="Shown">How many of the best the reader will see; null for all. Only these are noted as shown.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.find-partners")]
public sealed record FindPartners(
    [property: Id(0)] string Alliance,
    [property: Id(1)] int Limit,
    [property: Id(2)] int Skip = 0,
    [property: Id(3)] string? Sector = null,
    [property: Id(4)] CompanySize? Size = null,
    [property: Id(5)] int SkipTurns = 0,
    [property: Id(6)] int? Shown = null)
{
    /// <summary>So many of those whose turn it is stand on a page; the others stand on the next ones.</summary>
    public const int TurnsPerPage = 10;

    /// <summary>To skip all turns: who shows nobody in turn says so, because whoever is answered counts as shown.</summary>
    public const int NoTurns = int.MaxValue;
}

/// <summary>Companies that an alliance could win.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.partner-suggestions")]
public sealed record PartnerSuggestions
{
    /// <summary>The best for both sides first; nobody with nothing in it for one of them.</summary>
    [Id(0)]
    public required IReadOnlyList<SuggestedPartner> Items { get; init; }

    /// <summary>
    /// Places kept free of the ranking: companies whose turn it is today, at most ten to a page. Over a quarter every
    /// company that is open to alliances has its turn.
    /// </summary>
    [Id(1)]
    public IReadOnlyList<SuggestedPartner> InTurn { get; init; } = [];

    /// <summary>How many companies were looked at.</summary>
    [Id(2)]
    public int Candidates { get; init; }

    /// <summary>The day whose turns these are.</summary>
    [Id(3)]
    public required DateOnly On { get; init; }

    /// <summary>How many have their turn today, on all pages.</summary>
    [Id(4)]
    public int Turns { get; init; }

    /// <summary>Version of the learned model that took part, or null where content alone decided.</summary>
    [Id(5)]
    public string? Model { get; init; }

    [Id(6)]
    public PartnerBasis Basis { get; init; }
}

/// <summary>What scores of partners are.</summary>
[GenerateSerializer, Alias("matchmaking.partner-basis")]
public enum PartnerBasis
{
    /// <summary>The harmonic mean of what both sides gain: there are too few answers, or chances learned from them tell no better.</summary>
    Gains = 0,

    /// <summary>The chance that the alliance approaches the company and this agrees, learned from answers.</summary>
    Chances = 1,
}

/// <summary>A company that an alliance could win, seen from both sides.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.suggested-partner")]
public sealed record SuggestedPartner
{
    [Id(0)]
    public required NamedCompany Company { get; init; }

    /// <summary>0 to 1; 0 when one side gains nothing. Comparable within one list only.</summary>
    [Id(1)]
    public required double Score { get; init; }

    [Id(2)]
    public required PartnerSide ForCompany { get; init; }

    [Id(3)]
    public required PartnerSide ForAlliance { get; init; }

    [Id(4)]
    public required PartnerArgument Argument { get; init; }

    /// <summary>To which running offer to invite it; null where none does anything about what is open there.</summary>
    [Id(5)]
    public PartnerInvitation? Invitation { get; init; }
}

/// <param name="Id">Id of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="Example">Whether it is one of the shipped, fictional examples.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.named-company")]
public sealed record NamedCompany([property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] bool Example);

/// <summary>What one side gains.</summary>
/// <param name="Total">0 to 1: exactly the sum of the contributions.</param>
/// <param name="Contributions">One per part; parts that add nothing are there with 0.</param>
/// <param name="Gains">What it consists of, the weightiest first.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.partner-side")]
public sealed record PartnerSide(
    [property: Id(0)] double Total,
    [property: Id(1)] IReadOnlyList<ContributionView> Contributions,
    [property: Id(2)] IReadOnlyList<PartnerGain> Gains);

/// <summary>One thing that a side gains, as a code; the words are made where the reader's language is known.</summary>
/// <param name="Value">What it adds to the total of its side; above 0.</param>
/// <param name="Reason">Code, inputs (of the company; those of the alliance begin with <c>alliance.</c>) and arguments.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.partner-gain")]
public sealed record PartnerGain([property: Id(0)] double Value, [property: Id(1)] ReasonView Reason);

/// <summary>With what to begin the conversation.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.partner-argument")]
public sealed record PartnerArgument
{
    /// <summary>image, contacts, offers, skilledWorkers or productivity.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>How much of what is known speaks for it, 0 to 1; no other argument has more.</summary>
    [Id(1)]
    public required double Strength { get; init; }

    /// <summary>Why it fits this company.</summary>
    [Id(2)]
    public required ReasonView Because { get; init; }

    /// <summary>Id of the source in the catalogue that names the argument.</summary>
    [Id(3)]
    public required string Source { get; init; }

    /// <summary>A member that agreed to be shown to other firms; null where none fits.</summary>
    [Id(4)]
    public LocalExampleView? Example { get; init; }
}

/// <summary>The running offer that fits a company best.</summary>
/// <param name="Offer">Id of the practice that is the offer.</param>
/// <param name="Because">Why this one.</param>
/// <param name="Title">As the alliance calls it.</param>
/// <param name="Next">The next day set for it, of breakfasts and trainings; null where none is.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.partner-invitation")]
public sealed record PartnerInvitation(
    [property: Id(0)] string Offer,
    [property: Id(1)] ReasonView Because,
    [property: Id(2)] string Title,
    [property: Id(3)] DateOnly? Next);

/// <param name="Company">The member.</param>
/// <param name="Practice">Id of a practice it lives that goes with the argument, or null.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.local-example")]
public sealed record LocalExampleView([property: Id(0)] NamedCompany Company, [property: Id(1)] string? Practice);
