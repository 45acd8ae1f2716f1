using Matchmaking.Api.Alliances;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Partners;

/// <summary>
/// Whom an alliance lacks: what is found among the companies known where it works, and among its members nowhere.
/// Nothing behind which one to four companies stand is told, and that members do not name a topic only where it says
/// nothing about fewer than five of them.
/// </summary>
public sealed record GapsAnswer
{
    /// <summary>Sector, size and topic crossed; what the alliance looks for first, then what is most common.</summary>
    public required IReadOnlyList<GapCellAnswer> Cells { get; init; }

    /// <summary>Sectors of which there is no member.</summary>
    public required IReadOnlyList<GapAnswer> Sectors { get; init; }

    /// <summary>Sizes of which there is no member.</summary>
    public required IReadOnlyList<GapAnswer> Sizes { get; init; }

    /// <summary>Topics that no member names; empty where they are withheld.</summary>
    public required IReadOnlyList<GapAnswer> Topics { get; init; }

    /// <summary>Districts of which there is no member.</summary>
    public required IReadOnlyList<GapAnswer> Districts { get; init; }

    /// <summary>
    /// Pairs of sector and size with a member or with five known companies, by sector and then by size. Of all others
    /// nobody learns whether there is a company.
    /// </summary>
    public required IReadOnlyList<GapMapCellAnswer> Map { get; init; }

    /// <summary>The rows of the map, all sizes together: sectors with a member or with five known companies.</summary>
    public required IReadOnlyList<GapTotalAnswer> BySector { get; init; }

    /// <summary>The columns of the map, all sectors together: sizes with a member or with five known companies.</summary>
    public required IReadOnlyList<GapTotalAnswer> BySize { get; init; }

    /// <summary>At most so many missing cells are left out because fewer than five companies or members stand behind them: rounded up to full fives.</summary>
    public required int CellsWithheld { get; init; }

    /// <summary>At least so many companies are known where the alliance works, members included; null when too few to tell.</summary>
    public required int? Known { get; init; }

    /// <summary>At least so many members are among them; null likewise.</summary>
    public required int? Members { get; init; }

    /// <summary>Whether the topics are left out because one to four members could name any; firms with fewer than ten people name none.</summary>
    public required bool TopicsWithheld { get; init; }

    internal static GapsAnswer From(AllianceGaps gaps) => new()
    {
        Cells = [.. gaps.Cells.Select(cell => new GapCellAnswer(cell.Sector, AllianceNames.Sizes[cell.Size], cell.Topic, cell.Known, cell.Wanted))],
        Sectors = [.. gaps.Sectors.Select(GapAnswer.From)],
        Sizes = [.. gaps.Sizes.Select(size => new GapAnswer(AllianceNames.Sizes[size.Size], size.Known, size.Wanted))],
        Topics = [.. gaps.Topics.Select(GapAnswer.From)],
        Districts = [.. gaps.Districts.Select(GapAnswer.From)],
        Map =
        [
            .. gaps.Map.Select(cell => new GapMapCellAnswer(
                cell.Sector, AllianceNames.Sizes[cell.Size], cell.Known, cell.Members, cell.Missing, cell.Wanted)),
        ],
        BySector = [.. gaps.BySector.Select(total => new GapTotalAnswer(total.Sector, total.Known, total.Members, total.Members == 0, total.Wanted))],
        BySize =
        [
            .. gaps.BySize.Select(total => new GapTotalAnswer(
                AllianceNames.Sizes[total.Size], total.Known, total.Members, total.Members == 0, total.Wanted)),
        ],
        CellsWithheld = gaps.CellsWithheld,
        Known = gaps.Known,
        Members = gaps.Members,
        TopicsWithheld = gaps.TopicsWithheld,
    };
}

/// <param name="Sector">Id of the sector.</param>
/// <param name="Size">micro, small, medium or large.</param>
/// <param name="Topic">Id of the topic.</param>
/// <param name="Known">Companies known that are it, at least 5.</param>
/// <param name="Wanted">Whether the alliance looks for the sector, the size or the topic.</param>
public sealed record GapCellAnswer(string Sector, string Size, string Topic, int Known, bool Wanted);

/// <param name="What">Id of a sector or topic, a size, or the name of a district.</param>
/// <param name="Known">At least so many companies known are it, never below 5; of a district exactly.</param>
/// <param name="Wanted">Whether the alliance looks for it.</param>
public sealed record GapAnswer(string What, int Known, bool Wanted)
{
    internal static GapAnswer From(MissingPart part) => new(part.What, part.Known, part.Wanted);
}

/// <param name="Sector">Id of the sector.</param>
/// <param name="Size">micro, small, medium or large.</param>
/// <param name="Known">Companies known; null for fewer than five.</param>
/// <param name="Members">Members; null for one to four.</param>
/// <param name="Missing">Whether no member is of that sector and size.</param>
/// <param name="Wanted">Whether the alliance looks for the sector or the size.</param>
public sealed record GapMapCellAnswer(string Sector, string Size, int? Known, int? Members, bool Missing, bool Wanted);

/// <summary>A whole sector or a whole size: what can be told where its cells are withheld.</summary>
/// <param name="What">Id of the sector, or a size.</param>
/// <param name="Known">At least so many companies known; null where that is not told.</param>
/// <param name="Members">At least so many members; 0 for none at all.</param>
/// <param name="Missing">Whether no member is of it.</param>
/// <param name="Wanted">Whether the alliance looks for it.</param>
public sealed record GapTotalAnswer(string What, int? Known, int Members, bool Missing, bool Wanted);
