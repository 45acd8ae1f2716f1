using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>In which way members are like a company.</summary>
internal enum PeerLevel
{
    /// <summary>Too few to count in any way.</summary>
    None = 0,
    SectorAndSize = 1,
    Sector = 2,
    Size = 3,
}

/// <summary>
/// How many members are like a company, told in the way that says most. Fewer than five count as none, so that neither
/// the figure nor the score says anything about single members.
/// </summary>
internal sealed class PeerCounts
{
    private const double SectorOnly = 0.7;
    private const double SizeOnly = 0.5;

    /// <summary>Members at which a count reaches half of what it can.</summary>
    private const double Half = 5;

    private readonly CompanyTable table;
    private readonly Tally members;
    private readonly (PeerLevel Level, int Count, double Value)[] byPair;
    private readonly (PeerLevel Level, int Count, double Value)[] bySize;

    public PeerCounts(CompanyTable table, Tally members)
    {
        (this.table, this.members) = (table, members);
        bySize = [.. members.Sizes.Select(count => Told(PeerLevel.Size, count, SizeOnly))];
        byPair = [.. Enumerable.Range(0, members.Sectors.Length * bySize.Length).Select(pair => BestOf(pair / bySize.Length, pair % bySize.Length))];
    }

    public (PeerLevel Level, int Count, double Value) Of(int company) => table.Sectors[company] is >= 0 and var sector
        ? byPair[(sector * bySize.Length) + table.Sizes[company]]
        : bySize[table.Sizes[company]];

    private (PeerLevel Level, int Count, double Value) BestOf(int sector, int size)
    {
        var both = Told(PeerLevel.SectorAndSize, members.Pair(sector, size), 1);
        var bySector = Told(PeerLevel.Sector, members.Sectors[sector], SectorOnly);
        var best = both.Value >= bySector.Value ? both : bySector;
        return best.Value >= bySize[size].Value ? best : bySize[size];
    }

    private static (PeerLevel Level, int Count, double Value) Told(PeerLevel level, int count, double most) =>
        count < SmallFigures.Fewest ? default : (level, count, most * count / (count + Half));
}
