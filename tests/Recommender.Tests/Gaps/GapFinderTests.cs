using Matchmaking.Catalogue;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Gaps;

public class GapFinderTests
{
    private static readonly AllianceOutline Alliance = new() { Id = "buendnis-fluss" };

    [Theory]
    [InlineData(400, 30, 1)]
    [InlineData(1500, 80, 2)]
    [InlineData(3000, 0, 3)]
    [InlineData(800, 800, 4)]
    public void The_missing_cells_are_what_is_known_without_what_members_are(int known, int members, int seed)
    {
        var companies = FictionalRegion.Of(known, seed);
        var inside = FictionalRegion.Some(companies, members, seed).ToHashSet();

        // Counted in another way: a text per company and cell, grouped, minus the texts of members.
        var texts = companies.SelectMany(company => CellsOf(company).Select(cell => (cell, company.Id))).ToLookup(pair => pair.cell, pair => pair.Id);
        var missing = texts.Where(cell => !cell.Any(inside.Contains)).ToDictionary(cell => cell.Key, cell => cell.Count());

        var report = Find(companies, Alliance with { Members = inside });

        Assert.Equal(
            missing.Where(cell => cell.Value >= 5).Select(cell => $"{cell.Key}: {cell.Value}").Order(),
            report.Cells.Select(cell => $"{cell.What.Sector}/{cell.What.Size}/{cell.What.Topic}: {cell.Known}").Order());
        Assert.Equal(missing.Count(cell => cell.Value < 5), report.CellsWithheld);
    }

    [Theory]
    [InlineData(400, 12, 5)]
    [InlineData(60, 3, 6)]
    public void The_missing_sectors_sizes_topics_and_districts_are_what_is_known_without_what_members_are(int known, int members, int seed)
    {
        var companies = FictionalRegion.Of(known, seed);
        var inside = FictionalRegion.Some(companies, members, seed).ToHashSet();

        var report = Find(companies, Alliance with { Members = inside });

        Assert.Equal(Missing(company => [company.Sector]), Texts(report.Sectors));
        Assert.Equal(Missing(company => [SizeClasses.Of(company.Headcount).ToString()]), Texts(report.Sizes));
        Assert.Equal(Missing(company => company.Headcount < 10 ? [] : company.Topics), Texts(report.Topics));
        Assert.Equal(Missing(company => [company.District]), Texts(report.Districts));

        IEnumerable<string> Missing(Func<CompanyFacts, IEnumerable<string?>> parts) => companies
            .SelectMany(company => parts(company).Distinct().Select(part => (part, company.Id)))
            .Where(pair => pair.part is not null)
            .GroupBy(pair => pair.part, pair => pair.Id)
            .Where(part => part.Count() >= 5 && !part.Any(inside.Contains))
            .Select(part => $"{part.Key}: {part.Count()}")
            .Order();

        static IEnumerable<string> Texts<T>(IEnumerable<Missing<T>> missing) => missing.Select(part => $"{part.What}: {part.Known}").Order();
    }

    [Fact]
    public void Four_companies_are_too_few_for_a_figure_and_five_are_enough()
    {
        Assert.Empty(Find(Bakers(4), Alliance).Cells);
        Assert.Equal(1, Find(Bakers(4), Alliance).CellsWithheld);
        Assert.Equal(new Cell("production", SizeClass.Small, "PFL"), Assert.Single(Find(Bakers(5), Alliance).Cells).What);
    }

    [Fact]
    public void The_map_shows_a_missing_pair_but_withholds_how_few_companies_are_behind_it()
    {
        var pair = Assert.Single(Find(Bakers(4), Alliance).Map);

        Assert.True(pair.Missing);
        Assert.Null(pair.Known);
        Assert.Equal(0, pair.Members);
    }

    [Theory]
    [InlineData(40, 0, 7)]
    [InlineData(80, 0, 8)]
    [InlineData(150, 4, 9)]
    [InlineData(300, 10, 10)]
    public void No_withheld_figure_of_the_map_follows_from_a_told_sum(int known, int members, int seed)
    {
        var companies = FictionalRegion.Of(known, seed);
        var report = Find(companies, Alliance with { Members = FictionalRegion.Some(companies, members, seed).ToHashSet() });

        if (report.Known is { } all)
            AssertVague(all, [.. report.Map]);
        foreach (var sector in report.Sectors)
            AssertVague(sector.Known, [.. report.Map.Where(pair => pair.Sector == sector.What)]);
        foreach (var size in report.Sizes)
            AssertVague(size.Known, [.. report.Map.Where(pair => pair.Size == size.What)]);

        static void AssertVague(int sum, List<MapCell> cells)
        {
            var untold = cells.Count(pair => pair.Known is null);
            var rest = sum - cells.Sum(pair => pair.Known ?? 0);
            Assert.True(untold == 0 || (untold > 1 && rest >= 5), $"{untold} untold figures share {rest} companies.");
        }
    }

    [Fact]
    public void Beside_one_small_figure_the_next_smallest_is_withheld_where_their_sum_is_told()
    {
        List<CompanyFacts> companies = [.. Sized(30, 1, "a"), .. Sized(100, 6, "b"), .. Sized(500, 9, "c")];

        var map = Find(companies, Alliance).Map;

        Assert.Equal([null, null, 9], map.Select(pair => pair.Known));
    }

    [Fact]
    public void The_map_withholds_how_few_members_there_are()
    {
        var pair = Assert.Single(Find(Bakers(9), Alliance with { Members = ["bakery-1", "bakery-2"] }).Map);

        Assert.False(pair.Missing);
        Assert.Equal(9, pair.Known);
        Assert.Null(pair.Members);
    }

    [Fact]
    public void Topics_of_firms_with_fewer_than_ten_people_are_in_no_figure()
    {
        var report = Find([.. Bakers(20).Select(bakery => bakery with { Headcount = 9 })], Alliance);

        Assert.Empty(report.Cells);
        Assert.Empty(report.Topics);
        Assert.Equal(0, report.CellsWithheld);
        Assert.Equal(20, Assert.Single(report.Map).Known);
    }

    [Fact]
    public void What_the_alliance_looks_for_comes_first()
    {
        var care = Bakers(5).Select(company => company with { Id = $"care-{company.Id}", Sector = "health-care" });
        List<CompanyFacts> companies = [.. Bakers(8), .. care];

        var report = Find(companies, Alliance with { Wanted = new WantedPartners { Sectors = ["health-care"] } });

        Assert.Equal(["health-care", "production"], report.Sectors.Select(sector => sector.What));
        Assert.Equal([true, false], report.Cells.Select(cell => cell.Wanted));
    }

    [Fact]
    public void Only_companies_in_the_area_of_the_alliance_count_and_those_without_postal_code_by_their_district()
    {
        List<CompanyFacts> companies =
        [
            .. Bakers(5).Select(company => company with { PostalCode = "47119" }),
            .. Bakers(5).Select(company => company with { Id = $"far-{company.Id}", Sector = "trade", PostalCode = "48119" }),
            .. Bakers(5).Select(company => company with { Id = $"near-{company.Id}", Sector = "it", District = " HAFEN " }),
        ];

        var report = Find(companies, Alliance with { Area = new Area { PostalCodes = ["471"], Districts = ["Hafen"] } });

        Assert.Equal(["production", "it"], report.Sectors.Select(sector => sector.What).OrderDescending());
    }

    private static GapReport Find(IEnumerable<CompanyFacts> companies, AllianceOutline alliance) =>
        new GapFinder(CompanyTable.Of(Shipped.Catalogue, companies)).Find(alliance);

    private static IEnumerable<string> CellsOf(CompanyFacts company) => company.Sector is null || company.Headcount < 10
        ? []
        : company.Topics.Select(topic => $"{company.Sector}/{SizeClasses.Of(company.Headcount)}/{topic}");

    private static IEnumerable<CompanyFacts> Sized(int headcount, int count, string prefix) =>
        Bakers(count).Select(bakery => bakery with { Id = $"{prefix}-{bakery.Id}", Headcount = headcount });

    private static List<CompanyFacts> Bakers(int count) => [.. Enumerable.Range(1, count).Select(number => new CompanyFacts
    {
        Id = $"bakery-{number}",
        Headcount = 30,
        ShiftShare = 0.5,
        Sector = "production",
        Topics = ["PFL"],
    })];
}
