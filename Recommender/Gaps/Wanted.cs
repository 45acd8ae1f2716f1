using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Gaps;

/// <summary>Whom an alliance looks for, by place instead of by id.</summary>
internal sealed class Wanted(CompanyTable table, WantedPartners wanted)
{
    private const int SizeCount = 4;

    public bool[] Sectors { get; } = [.. table.Catalogue.Sectors.Select(sector => wanted.Sectors.Contains(sector.Id))];

    public bool[] Sizes { get; } = [.. Enumerable.Range(1, SizeCount).Select(size => wanted.Sizes.Contains((Catalogue.SizeClass)size))];

    public bool[] Districts { get; } = table.MarkDistricts(wanted.Districts);

    /// <summary>One bit per topic of the catalogue.</summary>
    public ulong Topics { get; } = table.MaskOf(wanted.Topics);

    public bool HasTopic(int topic) => (Topics & (1ul << topic)) != 0;
}
