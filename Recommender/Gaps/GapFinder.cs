using Matchmaking.Catalogue;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>Compares an alliance with the companies known where it works.</summary>
public sealed class GapFinder(CompanyTable table)
{
    private readonly PracticeCatalogue catalogue = table.Catalogue;

    public GapReport Find(AllianceOutline alliance)
    {
        ArgumentNullException.ThrowIfNull(alliance);
        var presence = new Presence(table, alliance);
        var (members, known) = (presence.Members, presence.Known);
        var wanted = new Wanted(table, alliance.Wanted);
        var cells = Cells(presence).ToList();
        var told = presence.Told;
        return new GapReport
        {
            Cells = InOrder(cells.Where(cell => cell.Told && presence.Members.Cell(cell.Sector, cell.Size, cell.Topic) == 0).Select(cell => new Missing<Cell>(
                new Cell(SectorId(cell.Sector), SizeOf(cell.Size), catalogue.Topics[cell.Topic].Id),
                cell.Others,
                wanted.Sectors[cell.Sector] || wanted.Sizes[cell.Size] || wanted.HasTopic(cell.Topic)))),
            CellsWithheld = UpToFullFives(cells.Count(cell => !cell.Told)),
            Sectors = Lacking(known.Sectors, members.Sectors, SectorId, told.Sector, place => wanted.Sectors[place]),
            Sizes = Lacking(known.Sizes, members.Sizes, SizeOf, told.Size, place => wanted.Sizes[place]),
            Topics = presence.ToldTopics.OfAll
                ? Lacking(known.Topics, members.Topics, topic => catalogue.Topics[topic].Id, told.Topic, wanted.HasTopic)
                : [],
            TopicsWithheld = !presence.ToldTopics.OfAll,
            Districts = Lacking(
                known.Districts,
                members.Districts,
                place => table.DistrictNames[place],
                place => known.Districts[place],
                place => wanted.Districts[place]),
            Map = [.. MapOf(presence, wanted)],
            BySector = Totals(known.Sectors, members.Sectors, SectorId, told.Sector, told.MembersOfSector, wanted.Sectors),
            BySize = Totals(known.Sizes, members.Sizes, SizeOf, told.Size, told.MembersOfSize, wanted.Sizes),
            Known = told.Total,
            Members = ToldFigures.SumOf(members),
        };
    }

    /// <summary>Cells that companies name which are no members. Whether one is told goes by these, and by how many members there are.</summary>
    private static IEnumerable<(int Sector, int Size, int Topic, int Others, bool Told)> Cells(Presence presence)
    {
        var (known, members) = (presence.Known, presence.Members);
        for (var sector = 0; sector < known.Sectors.Length; sector++)
            for (var size = 0; size < known.Sizes.Length; size++)
                for (var topic = 0; topic < known.Topics.Length; topic++)
                    if (known.Cell(sector, size, topic) - members.Cell(sector, size, topic) is > 0 and var others)
                        yield return (sector, size, topic, others, others >= SmallFigures.Fewest && presence.ToldTopics.OfCell(sector, size, topic));
    }

    /// <summary>No pair is named that has no member and fewer than five companies: whether there is one, nobody learns.</summary>
    private IEnumerable<MapCell> MapOf(Presence presence, Wanted wanted)
    {
        for (var sector = 0; sector < presence.Known.Sectors.Length; sector++)
            for (var size = 0; size < presence.Known.Sizes.Length; size++)
            {
                var (known, members) = (presence.Told.Pair(sector, size), presence.Members.Pair(sector, size));
                if (known is not null || members > 0)
                    yield return new MapCell(
                        SectorId(sector),
                        SizeOf(size),
                        known,
                        SmallFigures.Shown(members),
                        members == 0,
                        wanted.Sectors[sector] || wanted.Sizes[size]);
            }
    }

    /// <summary>Of no other sector or size anybody learns whether there is a company.</summary>
    private static List<MapTotal<T>> Totals<T>(
        int[] known, int[] members, Func<int, T> what, Func<int, int> told, Func<int, int> toldMembers, bool[] wanted) =>
    [
        .. Enumerable.Range(0, known.Length)
            .Where(place => members[place] > 0 || known[place] >= SmallFigures.Fewest)
            .Select(place => new MapTotal<T>(what(place), told(place) is > 0 and var count ? count : null, toldMembers(place), wanted[place])),
    ];

    /// <summary>One company alone would else tell how many topics it has; what members name moves nothing here.</summary>
    private static int UpToFullFives(int count) => (count + SmallFigures.Fewest - 1) / SmallFigures.Fewest * SmallFigures.Fewest;

    private static bool IsLacking(int known, int members) => known >= SmallFigures.Fewest && members == 0;

    private static List<Missing<T>> Lacking<T>(int[] known, int[] members, Func<int, T> what, Func<int, int> told, Func<int, bool> wanted) => InOrder(
        Enumerable.Range(0, known.Length)
            .Where(place => IsLacking(known[place], members[place]))
            .Select(place => new Missing<T>(what(place), told(place), wanted(place))));

    /// <summary>By what is told, never by what is not: an order would tell, too.</summary>
    private static List<Missing<T>> InOrder<T>(IEnumerable<Missing<T>> missing) =>
        [.. missing.OrderByDescending(part => part.Wanted).ThenByDescending(part => part.Known)];

    private string SectorId(int sector) => catalogue.Sectors[sector].Id;

    private static SizeClass SizeOf(int place) => (SizeClass)(place + 1);
}
