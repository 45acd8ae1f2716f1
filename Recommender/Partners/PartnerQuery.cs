using Matchmaking.Catalogue;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>Which companies an alliance could win as partners.</summary>
public sealed record PartnerQuery
{
    public required AllianceOutline Alliance { get; init; }

    /// <summary>Today where the alliance is.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Ids of companies that either side does not want to be brought together with.</summary>
    public IReadOnlyCollection<string> Vetoes { get; init; } = [];

    /// <summary>When the two met, or the company said no; the latest such day for a company is enough.</summary>
    public IReadOnlyCollection<PartnerContact> Contacts { get; init; } = [];

    /// <summary>Id of the only sector to look in, or null for all.</summary>
    public string? Sector { get; init; }

    /// <summary>The only size class to look in, or null for all.</summary>
    public SizeClass? Size { get; init; }

    /// <summary>1 to 200.</summary>
    public required int Limit { get; init; }

    /// <summary>How many of the best to leave out, for the next page; at least 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many of those whose turn it is to leave out, for the next page; at least 0.</summary>
    public int SkipTurns { get; init; }

    /// <summary>What the live model expects of firms, for the catalogue of the table; null while content alone answers.</summary>
    public LearnedInterest? Interest { get; init; }

    /// <summary>How gains become chances; null while too little was answered, then the harmonic mean of the gains decides.</summary>
    public Acceptance? Acceptance { get; init; }
}

/// <param name="Company">Id of the company.</param>
/// <param name="On">The day.</param>
public readonly record struct PartnerContact(string Company, DateOnly On);
