using System.Numerics;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>Counts some of the companies by sector, size, topic and district, alone and crossed.</summary>
internal sealed class Tally
{
    private const int SizeCount = 4;

    private readonly int[] pairs;
    private readonly int[] cells;

    /// <param name="table">The companies.</param>
    /// <param name="counted">Places of those that count, each once.</param>
    public Tally(CompanyTable table, int[] counted)
    {
        var catalogue = table.Catalogue;
        Sectors = new int[catalogue.Sectors.Count];
        Sizes = new int[SizeCount];
        Topics = new int[catalogue.Topics.Count];
        Districts = new int[table.DistrictNames.Length];
        pairs = new int[Sectors.Length * SizeCount];
        cells = new int[pairs.Length * Topics.Length];
        foreach (var company in counted)
            Add(table, company);
    }

    public int Total { get; private set; }

    public int[] Sectors { get; }

    public int[] Sizes { get; }

    /// <summary>Firms whose topics are not used are in none of them.</summary>
    public int[] Topics { get; }

    public int[] Districts { get; }

    /// <summary>By sector and then by size.</summary>
    public int[] Pairs => pairs;

    public int Pair(int sector, int size) => pairs[(sector * SizeCount) + size];

    public int Cell(int sector, int size, int topic) => cells[(((sector * SizeCount) + size) * Topics.Length) + topic];

    private void Add(CompanyTable table, int company)
    {
        var size = table.Sizes[company];
        var sector = table.Sectors[company];
        Total++;
        Sizes[size]++;
        if (table.Districts[company] is >= 0 and var district)
            Districts[district]++;
        if (sector >= 0)
        {
            Sectors[sector]++;
            pairs[(sector * SizeCount) + size]++;
        }

        for (var rest = table.Topics[company]; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            Topics[topic]++;
            if (sector >= 0)
                cells[(((sector * SizeCount) + size) * Topics.Length) + topic]++;
        }
    }
}
