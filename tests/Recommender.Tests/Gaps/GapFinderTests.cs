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
    [InlineData(1500, 300, 5)]
    [InlineData(1500, 4, 6)]
    public void The_missing_cells_are_what_is_known_without_what_members_are(int known, int members, int seed)
    {
        var companies = FictionalRegion.Of(known, seed);
        var inside = FictionalRegion.Some(companies, members, seed).ToHashSet();

        var missing = MissingOf(companies, inside);

        var report = Find(companies, Alliance with { Members = inside });

        var told = report.Cells.ToDictionary(NameOf, cell => cell.Known);
        Assert.All(told, cell => Assert.Equal(missing[cell.Key], cell.Value));
        // Left out is what would tell of fewer than five: cells and pairs so small, and one more pair where the rest is.
        var leftOut = missing.Where(cell => cell.Value >= 5 && !told.ContainsKey(cell.Key)).Select(cell => PairIn(cell.Key)).Distinct().ToList();
        var membersOf = companies.Where(company => inside.Contains(company.Id)).CountBy(PairOf).ToDictionary();
        Assert.All(leftOut, pair => Assert.NotEqual(0, membersOf.GetValueOrDefault(pair)));
        Assert.InRange(leftOut.Count(pair => membersOf[pair] >= 5), 0, 1);
        Assert.InRange(missing.Count - report.Cells.Count, 0, report.CellsWithheld);
    }

    [Theory]
    [InlineData(1500, 11)]
    [InlineData(3000, 12)]
    [InlineData(4000, 13)]
    public void Where_members_of_a_kind_are_none_or_five_the_missing_cells_are_exactly_the_difference(int known, int seed)
    {
        var companies = FictionalRegion.Of(known, seed);
        var kinds = companies.Where(company => company.Sector is not null && company.Headcount >= 10).GroupBy(PairOf).Where(kind => kind.Count() >= 10);
        var inside = kinds.Where((_, place) => place % 2 == 0).SelectMany(kind => kind.Take(5 + (kind.Key.Length % 5))).Select(company => company.Id).ToHashSet();

        var report = Find(companies, Alliance with { Members = inside });

        Assert.Equal(
            MissingOf(companies, inside).Where(cell => cell.Value >= 5).Select(cell => $"{cell.Key}: {cell.Value}").Order(),
            report.Cells.Select(cell => $"{NameOf(cell)}: {cell.Known}").Order());
        Assert.NotEmpty(report.Cells);
        Assert.NotEmpty(inside);
    }

    [Theory]
    [InlineData(400, 12, 5)]
    [InlineData(60, 3, 6)]
    public void The_missing_sectors_sizes_topics_and_districts_are_what_is_known_without_what_members_are(int known, int members, int seed)
    {
        var companies = FictionalRegion.Of(known, seed);
        var inside = FictionalRegion.Some(companies, members, seed).ToHashSet();

        var report = Find(companies, Alliance with { Members = inside });

        AssertMissing(company => [company.Sector], report.Sectors);
        AssertMissing(company => [SizeClasses.Of(company.Headcount).ToString()], report.Sizes);
        var naming = companies.Count(company => inside.Contains(company.Id) && company.Headcount >= 10);
        Assert.Equal(naming is > 0 and < 5, report.TopicsWithheld);
        if (report.TopicsWithheld)
            Assert.Empty(report.Topics);
        else
            AssertMissing(company => company.Headcount < 10 ? [] : company.Topics, report.Topics);
        Assert.All(AssertMissing(company => [company.District], report.Districts), district => Assert.Equal(district.Counted, district.Told));

        // The parts are the same; all but the districts, which nothing crosses, are told as "at least so many".
        IEnumerable<(int Counted, int Told)> AssertMissing<T>(Func<CompanyFacts, IEnumerable<string?>> parts, IReadOnlyList<Missing<T>> missing)
        {
            var counted = Counted(parts);
            Assert.Equal(counted.Keys.Order(), missing.Select(part => $"{part.What}").Order());
            Assert.All(missing, part => Assert.InRange(part.Known, 5, counted[$"{part.What}"]));
            return missing.Select(part => (counted[$"{part.What}"], part.Known));
        }

        Dictionary<string, int> Counted(Func<CompanyFacts, IEnumerable<string?>> parts) => companies
            .SelectMany(company => parts(company).Distinct().Select(part => (part, company.Id)))
            .Where(pair => pair.part is not null)
            .GroupBy(pair => pair.part, pair => pair.Id)
            .Where(part => part.Count() >= 5 && !part.Any(inside.Contains))
            .ToDictionary(part => part.Key!, part => part.Count());
    }

    [Fact]
    public void Four_companies_are_too_few_for_a_figure_and_five_are_enough()
    {
        Assert.Empty(Find(Bakers(4), Alliance).Cells);
        Assert.Equal(5, Find(Bakers(4), Alliance).CellsWithheld);
        Assert.Equal(new Cell("production", SizeClass.Small, "PFL"), Assert.Single(Find(Bakers(5), Alliance).Cells).What);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(3, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    public void How_many_topics_the_only_company_has_is_not_told_exactly(int topics, int told)
    {
        var alone = Bakers(1)[0] with { Topics = [.. Shipped.Catalogue.Topics.Take(topics).Select(topic => topic.Id)] };

        Assert.Equal(told, Find([alone], Alliance).CellsWithheld);
    }

    [Fact]
    public void The_map_is_silent_where_fewer_than_five_companies_are_known_and_none_is_a_member()
    {
        Assert.Empty(Find(Bakers(4), Alliance).Map);

        var pair = Assert.Single(Find(Bakers(5), Alliance).Map);
        Assert.True(pair.Missing);
        Assert.Equal((5, 0), (pair.Known, pair.Members));
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
        : company.Topics.Select(topic => $"{PairOf(company)}/{topic}");

    /// <summary>Counted in another way: a text per company and cell, grouped, without the texts of members.</summary>
    private static Dictionary<string, int> MissingOf(IEnumerable<CompanyFacts> companies, HashSet<string> inside) => companies
        .SelectMany(company => CellsOf(company).Select(cell => (cell, company.Id)))
        .GroupBy(pair => pair.cell, pair => pair.Id)
        .Where(cell => !cell.Any(inside.Contains))
        .ToDictionary(cell => cell.Key, cell => cell.Count());

    private static string NameOf(Missing<Cell> cell) => $"{cell.What.Sector}/{cell.What.Size}/{cell.What.Topic}";

    private static string PairIn(string cell) => cell[..cell.LastIndexOf('/')];

    private static string PairOf(CompanyFacts company) => $"{company.Sector}/{SizeClasses.Of(company.Headcount)}";

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
