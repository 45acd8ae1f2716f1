using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Tests.Gaps;

public class WithheldFiguresTests
{
    private static readonly AllianceOutline Alliance = new() { Id = "buendnis-fluss" };
    private static readonly string[] Sectors = [.. Shipped.Catalogue.Sectors.Select(sector => sector.Id)];
    private static readonly string[] Topics = [.. Shipped.Catalogue.Topics.Select(topic => topic.Id)];
    private static readonly int[] Headcounts = [5, 30, 100, 400];

    [Fact]
    public void Nobody_who_knows_the_rule_can_work_out_a_figure_below_five()
    {
        var (withheld, told) = (0, 0);
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new Random(seed);
            var table = SmallTable(random);
            var report = Find(table.Companies, table.Members);
            var attack = new FigureAttack(report, table.Topics);

            foreach (var (sector, size) in Pairs())
                Check(table.Companies.Count(company => company.Sector == sector && SizeClasses.Of(company.Headcount) == size), attack.Of(sector, size), seed);
            foreach (var (sector, size) in Pairs().Where(pair => pair.Size != SizeClass.Micro))
                foreach (var topic in table.Topics)
                {
                    var named = table.Companies.Where(company => company.Sector == sector && SizeClasses.Of(company.Headcount) == size && company.Topics.Contains(topic)).ToList();
                    if (!named.Exists(company => table.Members.Contains(company.Id)) && named.Count > 0)
                        Check(named.Count, attack.Of(sector, size, topic), seed);
                }
        }

        Assert.True(withheld > 100_000 && told > 10_000, $"{withheld} figures withheld, {told} told: too few to try.");

        void Check(int truth, (int Low, int High) bounds, int seed)
        {
            Assert.True(bounds.Low <= truth && truth <= bounds.High, $"Seed {seed}: {truth} is not within {bounds}; the attack is wrong.");
            if (truth >= 5)
                told += bounds.Low == bounds.High ? 1 : 0;
            else
            {
                withheld++;
                Assert.True(bounds.Low < bounds.High, $"Seed {seed}: the report tells that it is {truth}.");
            }
        }
    }

    [Fact]
    public void Behind_every_report_another_region_could_stand_in_which_the_withheld_figure_is_another()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (companies, members, _) = SmallTable(random);
            companies = [.. companies.Select(company => company with { Topics = [] })];
            var report = Text(Find(companies, members));
            foreach (var (sector, size) in Pairs())
                if (companies.Count(company => company.Sector == sector && SizeClasses.Of(company.Headcount) == size) < 5)
                    Assert.True(
                        Others(companies, members, sector, size).Any(other => Text(Find(other, members)) == report),
                        $"Seed {seed}: {sector}, {size} can be one figure only.");
        }
    }

    [Fact]
    public void Where_a_row_has_one_cell_and_the_column_is_told_nothing_small_is_left()
    {
        // The case that complementary suppression missed: "trade" has one size only, and that size is told, too.
        List<CompanyFacts> companies = [.. Firms("it", 30, 9), .. Firms("production", 30, 7), .. Firms("trade", 30, 2)];

        var report = Find(companies, []);

        Assert.Equal(16, Assert.Single(report.Sizes).Known);
        Assert.Equal(["it", "production"], report.Map.Select(cell => cell.Sector).Order());
        Assert.Equal((0, 4), new FigureAttack(report, []).Of("trade", SizeClass.Small));
    }

    [Fact]
    public void A_sector_is_told_by_its_told_cells_and_the_rest_of_a_size_in_full_fives()
    {
        List<CompanyFacts> companies = [.. Firms("it", 30, 9), .. Firms("it", 100, 4), .. Firms("trade", 30, 4), .. Firms("production", 30, 3)];

        var report = Find(companies, []);

        Assert.Equal(9, report.Sectors.Single(sector => sector.What == "it").Known);
        Assert.Equal(14, Assert.Single(report.Sizes).Known);
        Assert.Equal(19, report.Known);
    }

    [Fact]
    public void Where_every_cell_is_withheld_the_row_and_the_columns_still_say_something()
    {
        // Twelve traders, of which three are members: no cell has five.
        List<CompanyFacts> companies =
        [
            .. Firms("trade", 5, 4), .. Firms("trade", 30, 4), .. Firms("trade", 100, 4),
            .. Firms("it", 30, 3), .. Firms("production", 30, 4),
        ];

        var report = Find(companies, ["trade-5-1", "trade-30-1", "trade-30-2"]);

        var row = Assert.Single(report.BySector);
        Assert.Equal(("trade", 5, 2), (row.What, row.Known, row.Members));
        Assert.Equal([(SizeClass.Micro, null, 1), (SizeClass.Small, 6, 1)], report.BySize.Select(size => (size.What, size.Known, size.Members)));
        Assert.Equal((1, 4), new FigureAttack(report, []).Of("trade", SizeClass.Small));
    }

    [Fact]
    public void A_row_that_holds_a_member_in_every_size_does_not_tell_whether_there_are_five()
    {
        List<CompanyFacts> four = [.. Headcounts.SelectMany(headcount => Firms("trade", headcount, 1))];
        var members = four.Select(company => company.Id).ToHashSet();

        var alone = Find(four, members);
        var beside = Find([.. four, .. Firms("trade", 30, 3).Skip(1)], members);

        Assert.Equal((null, 4), (alone.BySector.Single().Known, alone.BySector.Single().Members));
        Assert.Equal(alone.BySector, beside.BySector);
    }

    [Fact]
    public void What_is_told_decides_the_order_not_what_is_withheld()
    {
        // Both have five companies or more and no told cell.
        List<CompanyFacts> companies = [.. Firms("it", 30, 3), .. Firms("it", 100, 2), .. Firms("trade", 30, 4), .. Firms("trade", 100, 4)];

        var order = Sectors.Where(sector => sector is "it" or "trade");

        Assert.Equal(order.Select(sector => (sector, 5)), Find(companies, []).Sectors.Select(sector => (sector.What, sector.Known)));
    }

    /// <summary>The same region but for one company more, less or elsewhere, and what evens that out.</summary>
    private static IEnumerable<List<CompanyFacts>> Others(List<CompanyFacts> companies, HashSet<string> members, string sector, SizeClass size)
    {
        var headcount = Headcounts[(int)size - 1];
        var another = new CompanyFacts { Id = "zz-neu", Headcount = headcount, ShiftShare = 0, Sector = sector };
        yield return [.. companies, another];
        foreach (var company in companies.Where(company => !members.Contains(company.Id)))
        {
            var others = companies.Where(each => each != company).ToList();
            if (company.Sector == sector && SizeClasses.Of(company.Headcount) == size)
                yield return others;
            yield return [.. others, company with { Sector = null }];
            yield return [.. others, company with { Sector = sector }];
            yield return [.. others, company with { Headcount = headcount }];
            yield return [.. others, another];
            yield return [.. others, company with { Sector = null }, another];
        }
    }

    private static (List<CompanyFacts> Companies, HashSet<string> Members, string[] Topics) SmallTable(Random random)
    {
        var sectors = random.GetItems(Sectors, 1 + random.Next(4));
        var sizes = random.GetItems(Headcounts, 1 + random.Next(4));
        var topics = random.GetItems(Topics, 2).Distinct().ToArray();
        var without = random.Next(3) * 0.1;
        var companies = Enumerable.Range(0, 3 + random.Next(50)).Select(number => new CompanyFacts
        {
            Id = $"betrieb-{number:00}",
            Headcount = random.GetItems(sizes, 1)[0],
            ShiftShare = 0,
            Sector = random.NextDouble() < without ? null : random.GetItems(sectors, 1)[0],
            Topics = [.. topics.Where(_ => random.Next(3) == 0)],
        }).ToList();
        return (companies, [.. companies.Take(random.Next(4) * random.Next(3)).Select(company => company.Id)], topics);
    }

    private static IEnumerable<(string Sector, SizeClass Size)> Pairs() =>
        from sector in Sectors from size in Enum.GetValues<SizeClass>() select (sector, size);

    private static IEnumerable<CompanyFacts> Firms(string sector, int headcount, int count) => Enumerable.Range(1, count).Select(number =>
        new CompanyFacts { Id = $"{sector}-{headcount}-{number}", Headcount = headcount, ShiftShare = 0, Sector = sector });

    private static string Text(GapReport report) => JsonSerializer.Serialize(report);

    private static GapReport Find(IEnumerable<CompanyFacts> companies, IReadOnlyCollection<string> members) =>
        new GapFinder(CompanyTable.Of(Shipped.Catalogue, companies)).Find(Alliance with { Members = members });
}
