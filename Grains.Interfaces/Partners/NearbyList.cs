using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Interfaces.Partners;

/// <param name="Practice">Id of the practice.</param>
/// <param name="Place">District, city or postal code as somebody typed it; null for wherever alliances work.</param>
/// <param name="Limit">1 to 200.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.find-nearby")]
public sealed record FindNearby(
    [property: Id(0)] string Practice,
    [property: Id(1)] string? Place,
    [property: Id(2)] int Limit);

/// <param name="Items">Those at the place first, then those that live the practice.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.nearby-list")]
public sealed record NearbyList([property: Id(0)] IReadOnlyList<NearbyCompany> Items);

/// <summary>A company that does the practice and agreed to be named in public.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.nearby-company")]
public sealed record NearbyCompany
{
    [Id(0)]
    public required NamedCompany Company { get; init; }

    /// <summary>Introduced or lived.</summary>
    [Id(1)]
    public required MeasureState State { get; init; }

    [Id(2)]
    public string? District { get; init; }

    /// <summary>Whether it is at the place asked for itself, not just in the same region.</summary>
    [Id(3)]
    public required bool AtPlace { get; init; }
}
