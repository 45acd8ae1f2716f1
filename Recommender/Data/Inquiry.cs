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

    /// <summary>What the firm asks about.</summary>
    public required Subject Subject { get; init; }

    public required PrevalenceTable Prevalence { get; init; }

    /// <summary>Size class as a place: micro is 0.</summary>
    public required int Size { get; init; }

    /// <summary>The neighbouring size class in whose direction the head count leans, and how far: 0 to 0.5.</summary>
    public required (int Size, double Share) Neighbour { get; init; }

    /// <summary>How much effort and cost weigh: near 1 for a handful of people, falling steadily with every head.</summary>
    public required double Scarcity { get; init; }

    /// <summary>By need: the part that running measures cover already, 0 to below 1.</summary>
    public required double[] Covered { get; init; }

    /// <summary>By practice: taken or dismissed, never suggested.</summary>
    public required bool[] Hidden { get; init; }

    public required FirmHistory History { get; init; }

    /// <summary>Places in the <see cref="TraitTable"/>.</summary>
    public required int[] Traits { get; init; }

    public FirmMemo Memo { get; init; } = new();

    public required DismissedCauses Dismissed { get; init; }

    public required RegionRelation[] Regions { get; init; }

    /// <summary>The sector as one bit; 0 when it is not known.</summary>
    public required ulong Sector { get; init; }

    /// <summary>By <see cref="Workplace"/>: how the sector suits it, -2 to 1.</summary>
    public required double[] SectorHints { get; init; }

    /// <summary>By <see cref="Workplace"/>: how the share of mobile work suits it, -1 to 1; when nobody said, below 0 for desk work and else 0.</summary>
    public required double[] Places { get; init; }

    /// <summary>By <see cref="ShiftWork"/>: how the share of shift work suits it, -1 to 1.</summary>
    public required double[] Shifts { get; init; }

    public required PeerGroup Peers { get; init; }

    public int Headcount => Query.Headcount;

    public double ShiftShare => Query.ShiftShare;

    public double? MobileShare => Query.MobileShare;

    public ulong Topics => Subject.Topics;

    public PersonaTopics Persona => Subject.Persona;

    public ulong Subjects => Subject.All;

    public double[] Weights => Subject.Weights;

    public NeedSource[] Sources => Subject.Sources;

    /// <summary>Whether the firm said what it is about.</summary>
    public bool HasSubject => Subjects != 0;

    public SizeClass SizeClass => (SizeClass)(Size + 1);
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
