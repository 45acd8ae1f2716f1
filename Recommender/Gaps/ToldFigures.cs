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
    private readonly int[] sectors;
    private readonly int[] sizes;
    private readonly int[] topics;

    public ToldFigures(Tally known, Tally members)
    {
        this.known = known;
        sectors = [.. known.Sectors.Select((_, sector) => Math.Max(SmallFigures.Fewest, known.Sizes.Select((_, size) => Pair(sector, size) ?? 0).Sum()))];
        sizes = [.. known.Sizes.Select((sum, size) => AtLeast(sum, known.Sectors.Select((_, sector) => Pair(sector, size) ?? 0).Sum()))];
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
    /// At least so many, for a sector of five companies or more. Its rest lies in four sizes at most, so that even full
    /// fives could leave one way only to spread it: it is not told.
    /// </summary>
    public int Sector(int sector) => sectors[sector];

    /// <summary>At least so many. Firms without a sector are in no cell, so nobody knows how much of the rest they are.</summary>
    public int Size(int size) => sizes[size];

    /// <summary>At least so many, for a topic that no member names.</summary>
    public int Topic(int topic) => topics[topic];

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
