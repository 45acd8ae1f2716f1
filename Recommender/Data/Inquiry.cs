using Matchmaking.Catalogue;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// A query resolved against the catalogue: places and weights instead of ids, so that scoring a practice is arithmetic.
/// Read once per request, then only read.
/// </summary>
internal sealed record Inquiry
{
    public required RecommendationQuery Query { get; init; }

    public required PrevalenceTable Prevalence { get; init; }

    /// <summary>Size class as a place: micro is 0.</summary>
    public required int Size { get; init; }

    /// <summary>The neighbouring size class in whose direction the head count leans, and how far: 0 to 0.5.</summary>
    public required (int Size, double Share) Neighbour { get; init; }

    /// <summary>How much effort and cost weigh: near 1 for a handful of people, falling steadily with every head.</summary>
    public required double Scarcity { get; init; }

    /// <summary>Topics of the query, one bit each.</summary>
    public required ulong Topics { get; init; }

    public required PersonaTopics Persona { get; init; }

    /// <summary>Topics of the query and of the persona, one bit each.</summary>
    public required ulong Subjects { get; init; }

    /// <summary>By need: how much it matters, 0 to 1, from persona and topics together.</summary>
    public required double[] Weights { get; init; }

    /// <summary>By need: which inputs bring it in.</summary>
    public required NeedSource[] Sources { get; init; }

    /// <summary>By need: the part that running measures cover already, 0 to below 1.</summary>
    public required double[] Covered { get; init; }

    /// <summary>By practice: taken or dismissed, never suggested.</summary>
    public required bool[] Hidden { get; init; }

    public required FirmHistory History { get; init; }

    /// <summary>Places in the <see cref="TraitTable"/>.</summary>
    public required int[] Traits { get; init; }

    public required DismissedCauses Dismissed { get; init; }

    public required RegionRelation[] Regions { get; init; }

    /// <summary>Typical share of mobile work in the sector, or null.</summary>
    public required double? SectorMobileShare { get; init; }

    public required PeerGroup Peers { get; init; }

    public int Headcount => Query.Headcount;

    public double ShiftShare => Query.ShiftShare;

    public double? MobileShare => Query.MobileShare;

    /// <summary>Whether the firm said what it is about.</summary>
    public bool HasSubject => Subjects != 0;

    public SizeClass SizeClass => (SizeClass)(Size + 1);
}

/// <summary>Which inputs bring a need in.</summary>
[Flags]
internal enum NeedSource
{
    None = 0,
    Topics = 1,
    Persona = 2,
}

/// <summary>Causes among the dismissals in force, with what a cause means for practices like the dismissed one.</summary>
[Flags]
internal enum DismissedCauses
{
    None = 0,
    Cost = 1,

    /// <summary>It does not work in shifts.</summary>
    NotInShifts = 2,

    /// <summary>It is about shifts, and the firm has none worth it.</summary>
    NoShiftWork = 4,
    TooSmall = 8,
    NotNow = 16,
}
