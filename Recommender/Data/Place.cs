namespace Matchmaking.Recommender.Data;

/// <summary>What is known of where a firm is.</summary>
/// <param name="Knowledge">How much is known.</param>
/// <param name="City">Folded name, when a city is known.</param>
internal readonly record struct Place(PlaceKnowledge Knowledge, string? City = null)
{
    private const string State = "NRW";

    /// <param name="practiceRegion">A city or <c>NRW</c>, as the catalogue writes it.</param>
    public RegionRelation RelateTo(string practiceRegion) => this switch
    {
        { Knowledge: PlaceKnowledge.NotGiven } => RegionRelation.Unknown,
        _ when practiceRegion == State => ToState(),
        _ => ToCity(Regions.Fold(practiceRegion)),
    };

    private RegionRelation ToState() => Knowledge switch
    {
        PlaceKnowledge.City or PlaceKnowledge.State => RegionRelation.Here,
        PlaceKnowledge.OutsideState => RegionRelation.Elsewhere,
        _ => RegionRelation.Unknown,
    };

    /// <summary>A name nobody has heard of may be a district of the city.</summary>
    private RegionRelation ToCity(string city) => Knowledge switch
    {
        PlaceKnowledge.City when City == city => RegionRelation.Here,
        PlaceKnowledge.City or PlaceKnowledge.OutsideState => RegionRelation.Elsewhere,
        _ => RegionRelation.Unknown,
    };
}

/// <summary>How much a firm's words say about where it is; more beats less within one text.</summary>
internal enum PlaceKnowledge
{
    NotGiven = 0,

    /// <summary>A text, but no place we know.</summary>
    Unheard = 1,

    /// <summary>Somewhere outside the state.</summary>
    OutsideState = 2,

    /// <summary>In the state, nothing closer.</summary>
    State = 3,

    /// <summary>A city of the state.</summary>
    City = 4,
}

/// <summary>Where a firm is, seen from a practice that does not exist everywhere.</summary>
internal enum RegionRelation
{
    Unknown = 0,

    /// <summary>The practice exists there.</summary>
    Here = 1,

    /// <summary>The practice exists elsewhere only.</summary>
    Elsewhere = 2,
}
