using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Peers;

/// <summary>Who does a practice near a place.</summary>
public sealed record NearbyQuery
{
    /// <summary>Id of the practice; nobody does an unknown one.</summary>
    public required string Practice { get; init; }

    /// <summary>District, city or postal code as somebody typed it; blank or null for no place in particular.</summary>
    public string? Place { get; init; }

    /// <summary>Where alliances work; none means that everybody is near.</summary>
    public IReadOnlyList<NearbyRegion> Regions { get; init; } = [];

    /// <summary>At least 1.</summary>
    public required int Limit { get; init; }
}

/// <param name="Area">Where an alliance works.</param>
/// <param name="City">The city it names, or null.</param>
public sealed record NearbyRegion(Area Area, string? City);

/// <param name="Company">Id of a company that agreed to be named in public.</param>
/// <param name="Lived">Whether it lives the practice; else it has introduced it.</param>
/// <param name="AtPlace">Whether it is at the place asked for itself, not just in the same region.</param>
public sealed record NearbyFirm(string Company, bool Lived, bool AtPlace);
