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

        // Counted in another way: a text per company and cell, grouped, minus the texts of members.
        var texts = companies.SelectMany(company => CellsOf(company).Select(cell => (cell, company.Id))).ToLookup(pair => pair.cell, pair => pair.Id);
        var missing = texts.Where(cell => !cell.Any(inside.Contains)).ToDictionary(cell => cell.Key, cell => cell.Count());
        var untold = texts.Select(cell => cell.Key).Where(UntoldIn(companies, inside)).ToHashSet();

        var report = Find(companies, Alliance with { Members = inside });

        Assert.Equal(
            missing.Where(cell => cell.Value >= 5 && !untold.Contains(cell.Key)).Select(cell => $"{cell.Key}: {cell.Value}").Order(),
            report.Cells.Select(cell => $"{cell.What.Sector}/{cell.What.Size}/{cell.What.Topic}: {cell.Known}").Order());
        var left = texts.Count(cell => cell.Count(id => !inside.Contains(id)) is var others and > 0 && (others < 5 || untold.Contains(cell.Key)));
        Assert.Equal(Math.Ceiling(left / 5.0) * 5, report.CellsWithheld);
        Assert.InRange(missing.Count - report.Cells.Count, 0, report.CellsWithheld);
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

    /// <summary>The rule in words: of pairs with one to four members nothing is told about topics, nor of the smallest other one while all outside the others are one to four; but a topic that nobody names is told of all.</summary>
    private static Func<string, bool> UntoldIn(IReadOnlyList<CompanyFacts> companies, HashSet<string> inside)
    {
        var naming = companies.Where(company => inside.Contains(company.Id) && company.Headcount >= 10).ToList();
        var pairs = naming.Where(company => company.Sector is not null)
            .GroupBy(company => (Shipped.Catalogue.Sectors.IndexOf(company.Sector!), SizeClasses.Of(company.Headcount)))
            .OrderBy(pair => pair.Count()).ThenBy(pair => pair.Key)
            .Select(pair => (Name: PairOf(pair.First()), Count: pair.Count())).ToList();
        var large = pairs.Where(pair => pair.Count >= 5).ToList();
        if (naming.Count - large.Sum(pair => pair.Count) is > 0 and < 5 && large.Count > 0)
            large.RemoveAt(0);
        var few = pairs.Except(large).Select(pair => pair.Name).ToHashSet();
        var named = naming.SelectMany(company => company.Topics).ToHashSet();
        return cell => few.Contains(cell[..cell.LastIndexOf('/')]) && (naming.Count < 5 || named.Contains(cell[(cell.LastIndexOf('/') + 1)..]));
    }

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
