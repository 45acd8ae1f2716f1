namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>Lists all alliances, as they were a moment ago.</summary>
[Alias("matchmaking.alliance-directory")]
public interface IAllianceDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>A page of alliances in the order of their ids.</summary>
    /// <param name="after">Id after which to go on, or null for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    [Alias("page")]
    Task<AlliancePage> Page(string? after, int limit);
}

/// <param name="Items">Alliances in the order of their ids.</param>
/// <param name="Next">Id to continue after, or null at the end.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-page")]
public sealed record AlliancePage(
    [property: Id(0)] IReadOnlyList<AllianceSummary> Items,
    [property: Id(1)] string? Next);

/// <summary>A line of the directory.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-summary")]
public sealed record AllianceSummary
{
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required string Name { get; init; }

    [Id(2)]
    public string? City { get; init; }

    [Id(3)]
    public RegionKind? Region { get; init; }

    /// <summary>Companies that are members.</summary>
    [Id(4)]
    public int Members { get; init; }

    [Id(5)]
    public int OffersRunning { get; init; }

    /// <summary>Whether this is an invented example.</summary>
    [Id(6)]
    public bool Example { get; init; }
}
