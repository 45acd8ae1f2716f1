using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Population;

/// <summary>What matching knows of an alliance.</summary>
public sealed record AllianceOutline
{
    public required string Id { get; init; }

    /// <summary>Where it works.</summary>
    public Area Area { get; init; } = Area.Everywhere;

    /// <summary>Ids of the companies that are members; ids of no known company are passed over.</summary>
    public IReadOnlyCollection<string> Members { get; init; } = [];

    /// <summary>Practices of the catalogue that are its running offers.</summary>
    public IReadOnlyCollection<string> Offers { get; init; } = [];

    /// <summary>Whether no offer runs yet, neither of the catalogue nor one of its own.</summary>
    public bool Begins { get; init; }

    public WantedPartners Wanted { get; init; } = new();
}

/// <summary>Whom an alliance says it looks for; ids of the catalogue and names of districts.</summary>
public sealed record WantedPartners
{
    public IReadOnlyCollection<string> Topics { get; init; } = [];

    public IReadOnlyCollection<string> Sectors { get; init; } = [];

    public IReadOnlyCollection<SizeClass> Sizes { get; init; } = [];

    public IReadOnlyCollection<string> Districts { get; init; } = [];
}
