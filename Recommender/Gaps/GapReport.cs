using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Gaps;

/// <summary>
/// Whom an alliance lacks: what is found among the companies known where it works, and among its members nowhere.
/// Everything behind which fewer than five companies stand is left out; see <see cref="ToldFigures"/>. That members do not
/// name a topic is told where it says nothing about fewer than five of them; see <see cref="ToldTopics"/>. Lists begin
/// with what the alliance says it looks for, then with what is most common.
/// </summary>
public sealed record GapReport
{
    /// <summary>Firms with fewer than ten people are in none of them: their topics are never used.</summary>
    public required IReadOnlyList<Missing<Cell>> Cells { get; init; }

    public required IReadOnlyList<Missing<string>> Sectors { get; init; }

    public required IReadOnlyList<Missing<SizeClass>> Sizes { get; init; }

    /// <summary>Empty where <see cref="TopicsWithheld"/>.</summary>
    public required IReadOnlyList<Missing<string>> Topics { get; init; }

    /// <summary>Whether the topics are left out because one to four members could name any.</summary>
    public required bool TopicsWithheld { get; init; }

    public required IReadOnlyList<Missing<string>> Districts { get; init; }

    /// <summary>
    /// Pairs of sector and size with a member or with five known companies, by sector and then by size. Of all others
    /// nobody learns whether there is a company.
    /// </summary>
    public required IReadOnlyList<MapCell> Map { get; init; }

    /// <summary>The rows of the map, all sizes together: sectors with a member or with five known companies.</summary>
    public required IReadOnlyList<MapTotal<string>> BySector { get; init; }

    /// <summary>The columns of the map, all sectors together: sizes with a member or with five known companies.</summary>
    public required IReadOnlyList<MapTotal<SizeClass>> BySize { get; init; }

    /// <summary>At most so many missing cells are left out because fewer than five companies or members stand behind them: rounded up to full fives.</summary>
    public required int CellsWithheld { get; init; }

    /// <summary>At least so many companies are known where the alliance works, members included; null when too few to tell.</summary>
    public required int? Known { get; init; }

    /// <summary>At least so many members are among them; null likewise.</summary>
    public required int? Members { get; init; }
}

/// <summary>Something that no member is.</summary>
/// <param name="What">Id of the catalogue, name of a district, size class or cell.</param>
/// <param name="Known">Companies known where the alliance works that are it: exactly for cells and districts, else at least so many. Never below 5.</param>
/// <param name="Wanted">Whether the alliance says it looks for it.</param>
public sealed record Missing<T>(T What, int Known, bool Wanted);

/// <summary>Companies of a sector and a size with a topic.</summary>
public readonly record struct Cell(string Sector, SizeClass Size, string Topic);

/// <summary>A sector and a size on the map of an alliance.</summary>
/// <param name="Sector">Id of the sector.</param>
/// <param name="Size">Size class.</param>
/// <param name="Known">Companies known; null for fewer than five.</param>
/// <param name="Members">Members; null for one to four.</param>
/// <param name="Missing">Whether no member is of that sector and size.</param>
/// <param name="Wanted">Whether the alliance says it looks for the sector or the size.</param>
public sealed record MapCell(string Sector, SizeClass Size, int? Known, int? Members, bool Missing, bool Wanted);

/// <summary>A whole sector or a whole size on the map of an alliance: what can be told where its cells are withheld.</summary>
/// <param name="What">Id of the sector, or size class.</param>
/// <param name="Known">At least so many companies known; null where that is not told.</param>
/// <param name="Members">At least so many members; 0 for none at all.</param>
/// <param name="Wanted">Whether the alliance says it looks for it.</param>
public sealed record MapTotal<T>(T What, int? Known, int Members, bool Wanted);
