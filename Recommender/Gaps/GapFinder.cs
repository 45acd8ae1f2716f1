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
        var missing = Cells(presence).ToList();
        var map = MapOf(presence, wanted).ToList();
        return new GapReport
        {
            Cells = InOrder(missing.Where(cell => cell.Known >= SmallFigures.Fewest).Select(cell => new Missing<Cell>(
                new Cell(SectorId(cell.Sector), SizeOf(cell.Size), catalogue.Topics[cell.Topic].Id),
                cell.Known,
                wanted.Sectors[cell.Sector] || wanted.Sizes[cell.Size] || wanted.HasTopic(cell.Topic)))),
            CellsWithheld = missing.Count(cell => cell.Known < SmallFigures.Fewest),
            Sectors = Lacking(known.Sectors, members.Sectors, SectorId, place => wanted.Sectors[place]),
            Sizes = Lacking(known.Sizes, members.Sizes, SizeOf, place => wanted.Sizes[place]),
            Topics = Lacking(known.Topics, members.Topics, topic => catalogue.Topics[topic].Id, wanted.HasTopic),
            Districts = Lacking(known.Districts, members.Districts, place => table.DistrictNames[place], place => wanted.Districts[place]),
            Map = map,
            Known = TotalOf(known, map.Select(pair => pair.Known)),
            Members = TotalOf(members, map.Select(pair => pair.Members)),
        };
    }

    private static IEnumerable<(int Sector, int Size, int Topic, int Known)> Cells(Presence presence)
    {
        var known = presence.Known;
        for (var sector = 0; sector < known.Sectors.Length; sector++)
            for (var size = 0; size < known.Sizes.Length; size++)
                for (var topic = 0; topic < known.Topics.Length; topic++)
                    if (known.Cell(sector, size, topic) is > 0 and var count && presence.Members.Cell(sector, size, topic) == 0)
                        yield return (sector, size, topic, count);
    }

    private IEnumerable<MapCell> MapOf(Presence presence, Wanted wanted)
    {
        var (known, members) = (presence.Known, presence.Members);
        var untold = Withholding.Of(known.Pairs, ToldSums(known, members));
        for (var sector = 0; sector < known.Sectors.Length; sector++)
            for (var size = 0; size < known.Sizes.Length; size++)
                if (known.Pair(sector, size) is > 0 and var count)
                {
                    var inside = members.Pair(sector, size);
                    yield return new MapCell(
                        SectorId(sector),
                        SizeOf(size),
                        untold[Tally.PairOf(sector, size)] ? null : count,
                        SmallFigures.Shown(inside),
                        inside == 0,
                        wanted.Sectors[sector] || wanted.Sizes[size]);
                }
    }

    /// <summary>The sums beside the map: sectors and sizes that are told to be missing.</summary>
    private static List<int[]> ToldSums(Tally known, Tally members)
    {
        var sizes = Enumerable.Range(0, known.Sizes.Length);
        var sums = new List<int[]>();
        for (var sector = 0; sector < known.Sectors.Length; sector++)
            if (IsLacking(known.Sectors[sector], members.Sectors[sector]))
                sums.Add([.. sizes.Select(size => Tally.PairOf(sector, size))]);
        foreach (var size in sizes)
            if (IsLacking(known.Sizes[size], members.Sizes[size]))
                sums.Add([.. Enumerable.Range(0, known.Sectors.Length).Select(sector => Tally.PairOf(sector, size))]);
        return sums;
    }

    /// <summary>All together, unless somebody could take the told cells of the map from it and be left with a small figure.</summary>
    private static int? TotalOf(Tally tally, IEnumerable<int?> told)
    {
        var (rest, untold) = (tally.Total, 0);
        foreach (var cell in told)
        {
            rest -= cell ?? 0;
            untold += cell is null ? 1 : 0;
        }

        return untold == 0 || (untold > 1 && rest >= SmallFigures.Fewest) ? SmallFigures.Shown(tally.Total) : null;
    }

    private static bool IsLacking(int known, int members) => known >= SmallFigures.Fewest && members == 0;

    private static List<Missing<T>> Lacking<T>(int[] known, int[] members, Func<int, T> what, Func<int, bool> wanted) => InOrder(
        Enumerable.Range(0, known.Length)
            .Where(place => IsLacking(known[place], members[place]))
            .Select(place => new Missing<T>(what(place), known[place], wanted(place))));

    private static List<Missing<T>> InOrder<T>(IEnumerable<Missing<T>> missing) =>
        [.. missing.OrderByDescending(part => part.Wanted).ThenByDescending(part => part.Known)];

    private string SectorId(int sector) => catalogue.Sectors[sector].Id;

    private static SizeClass SizeOf(int place) => (SizeClass)(place + 1);
}
