using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Interfaces.Partners;

/// <summary>
/// Whom an alliance lacks: what is found among the companies known where it works, and among its members nowhere.
/// Nothing behind which one to four companies stand is told, and that members do not name a topic only where it says
/// nothing about fewer than five of them. Lists begin with what the alliance says it looks for, then with what is most
/// common.
/// </summary>
[GenerateSerializer, Immutable, Alias("matchmaking.alliance-gaps")]
public sealed record AllianceGaps
{
    /// <summary>Sector, size and topic crossed. Firms with fewer than ten people are in none: their topics are never used.</summary>
    [Id(0)]
    public IReadOnlyList<MissingCell> Cells { get; init; } = [];

    /// <summary>Ids of sectors.</summary>
    [Id(1)]
    public IReadOnlyList<MissingPart> Sectors { get; init; } = [];

    [Id(2)]
    public IReadOnlyList<MissingSize> Sizes { get; init; } = [];

    /// <summary>Ids of topics; empty where <see cref="TopicsWithheld"/>.</summary>
    [Id(3)]
    public IReadOnlyList<MissingPart> Topics { get; init; } = [];

    /// <summary>Names of districts.</summary>
    [Id(4)]
    public IReadOnlyList<MissingPart> Districts { get; init; } = [];

    /// <summary>
    /// Pairs of sector and size with a member or with five known companies, by sector and then by size. Of all others
    /// nobody learns whether there is a company.
    /// </summary>
    [Id(5)]
    public IReadOnlyList<GapMapCell> Map { get; init; } = [];

    /// <summary>At most so many missing cells are left out because fewer than five companies or members stand behind them: rounded up to full fives.</summary>
    [Id(6)]
    public int CellsWithheld { get; init; }

    /// <summary>At least so many companies are known where the alliance works, members included; null when too few to tell.</summary>
    [Id(7)]
    public int? Known { get; init; }

    /// <summary>At least so many members are among them; null likewise.</summary>
    [Id(8)]
    public int? Members { get; init; }

    /// <summary>Whether the topics are left out because one to four members could name any.</summary>
    [Id(9)]
    public bool TopicsWithheld { get; init; }

    /// <summary>The rows of the map, all sizes together: sectors with a member or with five known companies.</summary>
    [Id(10)]
    public IReadOnlyList<SectorTotal> BySector { get; init; } = [];

    /// <summary>The columns of the map, all sectors together: sizes with a member or with five known companies.</summary>
    [Id(11)]
    public IReadOnlyList<SizeTotal> BySize { get; init; } = [];
}

/// <param name="Sector">Id of the sector.</param>
/// <param name="Size">Size class.</param>
/// <param name="Topic">Id of the topic.</param>
/// <param name="Known">Companies known that are it; at least 5.</param>
/// <param name="Wanted">Whether the alliance looks for the sector, the size or the topic.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.missing-cell")]
public sealed record MissingCell(
    [property: Id(0)] string Sector,
    [property: Id(1)] CompanySize Size,
    [property: Id(2)] string Topic,
    [property: Id(3)] int Known,
    [property: Id(4)] bool Wanted);

/// <param name="What">Id of the catalogue, or name of a district.</param>
/// <param name="Known">At least so many companies known are it, never below 5; of a district exactly.</param>
/// <param name="Wanted">Whether the alliance looks for it.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.missing-part")]
public sealed record MissingPart([property: Id(0)] string What, [property: Id(1)] int Known, [property: Id(2)] bool Wanted);

/// <param name="Size">Size class.</param>
/// <param name="Known">At least so many companies known are of that size; never below 5.</param>
/// <param name="Wanted">Whether the alliance looks for it.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.missing-size")]
public sealed record MissingSize([property: Id(0)] CompanySize Size, [property: Id(1)] int Known, [property: Id(2)] bool Wanted);

/// <param name="Sector">Id of the sector.</param>
/// <param name="Size">Size class.</param>
/// <param name="Known">Companies known; null for fewer than five.</param>
/// <param name="Members">Members; null for one to four.</param>
/// <param name="Missing">Whether no member is of that sector and size.</param>
/// <param name="Wanted">Whether the alliance looks for the sector or the size.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.gap-map-cell")]
public sealed record GapMapCell(
    [property: Id(0)] string Sector,
    [property: Id(1)] CompanySize Size,
    [property: Id(2)] int? Known,
    [property: Id(3)] int? Members,
    [property: Id(4)] bool Missing,
    [property: Id(5)] bool Wanted);

/// <summary>A whole sector: what can be told where its cells are withheld.</summary>
/// <param name="Sector">Id of the sector.</param>
/// <param name="Known">At least so many companies known; null where that is not told.</param>
/// <param name="Members">At least so many members; 0 for none at all.</param>
/// <param name="Wanted">Whether the alliance looks for it.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.sector-total")]
public sealed record SectorTotal(
    [property: Id(0)] string Sector, [property: Id(1)] int? Known, [property: Id(2)] int Members, [property: Id(3)] bool Wanted);

/// <summary>A whole size, likewise.</summary>
/// <param name="Size">Size class.</param>
/// <param name="Known">At least so many companies known; null where that is not told.</param>
/// <param name="Members">At least so many members; 0 for none at all.</param>
/// <param name="Wanted">Whether the alliance looks for it.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.size-total")]
public sealed record SizeTotal(
    [property: Id(0)] CompanySize Size, [property: Id(1)] int? Known, [property: Id(2)] int Members, [property: Id(3)] bool Wanted);
