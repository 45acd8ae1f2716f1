using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>
/// Which figures are told, so that no small one follows from them. A cell of sector and size, or of sector, size and topic,
/// is told from five companies on; below that it may be none. Every other figure is "at least": made of told cells, and of
/// the rest of its sum in full fives only. That nobody can undo it is held by an attack in the tests.
/// </summary>
internal sealed class ToldFigures
{
    private const int Step = SmallFigures.Fewest;

    private readonly Tally known;
    private readonly Tally members;
    private readonly int[] sectors;
    private readonly int[] sizes;
    private readonly int[] topics;

    public ToldFigures(Tally known, Tally members)
    {
        this.known = known;
        this.members = members;
        sectors = [.. known.Sectors.Select((sum, sector) => OfSector(sum, [.. known.Sizes.Select((_, size) => (sector, size))]))];
        sizes = [.. known.Sizes.Select((sum, size) => OfSize(sum, [.. known.Sectors.Select((_, sector) => (sector, size))]))];
        topics = [.. known.Topics.Select((sum, topic) => AtLeast(sum, ToldCells(topic)))];
        Total = AtLeast(known.Total - Untold(known, members), ToldPairs(known)) is > 0 and var total ? total : null;
    }

    /// <summary>
    /// At least so many of all; null for fewer than five. Cells known to hold a member are left out of the rest: nine of
    /// them in a rest of nine would be one company each.
    /// </summary>
    public int? Total { get; }

    /// <summary>The sum of the cells of sector and size that are told, or null when none is.</summary>
    public static int? SumOf(Tally tally) => ToldPairs(tally) is > 0 and var sum ? sum : null;

    /// <summary>Null for none to four.</summary>
    public int? Pair(int sector, int size) => Told(known.Pair(sector, size)) is > 0 and var count ? count : null;

    /// <summary>
    /// At least so many, or 0 where that is not told. Its rest lies in four sizes at most, so that even full fives could
    /// leave one way only to spread it: of the rest no more is told than whether all are five.
    /// </summary>
    public int Sector(int sector) => sectors[sector];

    /// <summary>At least so many, or 0 where that is not told. Firms without a sector are in no cell, so nobody knows how much of the rest they are.</summary>
    public int Size(int size) => sizes[size];

    /// <summary>At least so many members: those of told cells, and one for each cell that is known to hold some. The map says as much.</summary>
    public int MembersOfSector(int sector) => known.Sizes.Select((_, size) => AtLeastMembers(sector, size)).Sum();

    /// <summary>Likewise; one where all members of that size are firms without a sector.</summary>
    public int MembersOfSize(int size) =>
        Math.Max(Math.Min(1, members.Sizes[size]), known.Sectors.Select((_, sector) => AtLeastMembers(sector, size)).Sum());

    /// <summary>At least so many, for a topic that no member names.</summary>
    public int Topic(int topic) => topics[topic];

    /// <summary>Where each size holds a member, fewer than five would be one each: nothing is told then.</summary>
    private int OfSector(int sum, (int Sector, int Size)[] cells)
    {
        var told = cells.Sum(cell => Told(known.Pair(cell.Sector, cell.Size)));
        var held = cells.Count(IsHeld);
        if (told > 0)
            return told + held;
        return sum >= SmallFigures.Fewest && held < cells.Length ? SmallFigures.Fewest : 0;
    }

    /// <summary>Untold cells known to hold a member are left out of the rest, see <see cref="Total"/>, and count one each.</summary>
    private int OfSize(int sum, (int Sector, int Size)[] cells)
    {
        var held = cells.Where(IsHeld).ToList();
        var rest = AtLeast(
            sum - held.Sum(cell => known.Pair(cell.Sector, cell.Size)),
            cells.Sum(cell => Told(known.Pair(cell.Sector, cell.Size))));
        return rest + held.Count is >= SmallFigures.Fewest and var count ? count : 0;
    }

    /// <summary>Whether a cell is not told and known to hold a member all the same.</summary>
    private bool IsHeld((int Sector, int Size) cell) =>
        members.Pair(cell.Sector, cell.Size) > 0 && Told(known.Pair(cell.Sector, cell.Size)) == 0;

    private int AtLeastMembers(int sector, int size)
    {
        var count = members.Pair(sector, size);
        return SmallFigures.Shown(count) ?? Math.Min(1, count);
    }

    private int ToldCells(int topic)
    {
        var told = 0;
        for (var sector = 0; sector < known.Sectors.Length; sector++)
            for (var size = 0; size < known.Sizes.Length; size++)
                told += Told(known.Cell(sector, size, topic));
        return told;
    }

    private static int Untold(Tally known, Tally members) =>
        known.Pairs.Zip(members.Pairs, (count, inside) => inside > 0 && Told(count) == 0 ? count : 0).Sum();

    private static int ToldPairs(Tally tally) => tally.Pairs.Sum(Told);

    private static int Told(int count) => SmallFigures.Shown(count) ?? 0;

    private static int AtLeast(int sum, int told) => told + ((sum - told) / Step * Step);
}
