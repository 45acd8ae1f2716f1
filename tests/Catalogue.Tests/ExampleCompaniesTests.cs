using System.Globalization;
using System.Text;

namespace Matchmaking.Catalogue.Tests;

/// <summary>The example companies go through the real import elsewhere; here stands what makes them plausible.</summary>
public sealed class ExampleCompaniesTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly string File = CatalogueDirectory.ExampleCompanies(CatalogueDirectory.Default);
    private static readonly IReadOnlyList<ExampleCompany> Companies =
        [.. System.IO.File.ReadAllLines(File, Encoding.UTF8).Skip(1).Select(ExampleCompany.Parse)];

    [Fact]
    public void The_file_begins_with_a_byte_order_mark_and_its_columns()
    {
        Assert.Equal(Encoding.UTF8.GetPreamble(), System.IO.File.ReadAllBytes(File)[..3]);
        Assert.Equal(
            "id;name;headcount;sector;sectorScheme;shiftShare;mobileShare;district;postalCode;languages;topics;willingToHost;example;measures;dismissals;consents",
            System.IO.File.ReadAllLines(File, Encoding.UTF8)[0]);
    }

    [Fact]
    public void There_are_sixty_different_ones_and_all_say_that_they_are_examples()
    {
        Assert.Equal(60, Companies.Select(company => company.Id).Distinct().Count());
        Assert.Equal(60, Companies.Select(company => company.Name).Distinct().Count());
        Assert.All(Companies, company =>
        {
            Assert.Matches("^beispiel-[a-z0-9]+(-[a-z0-9]+)*$", company.Id);
            Assert.StartsWith("Beispielbetrieb ", company.Name, StringComparison.Ordinal);
            Assert.Equal("true", company.Cells[12]);
        });
    }

    [Fact]
    public void They_spread_over_sizes_districts_and_sectors()
    {
        Assert.All(Enum.GetValues<SizeClass>(), size => Assert.True(Companies.Count(company => SizeClasses.Of(company.Headcount) == size) >= 5));
        Assert.Equal(8, Companies.Select(company => company.Cells[7]).Distinct().Count());
        Assert.True(Companies.Select(company => company.Sector).Distinct().Count() >= 12);
    }

    [Fact]
    public void Their_sectors_and_topics_are_in_the_catalogue() =>
        Assert.All(Companies, company =>
        {
            Assert.NotNull(Catalogue.SectorOf(company.Sector, company.Scheme));
            Assert.All(company.Topics, topic => Assert.True(Catalogue.Topics.Contains(topic), topic));
        });

    [Fact]
    public void They_have_from_no_measure_to_18()
    {
        var counts = Companies.Select(company => company.Measures.Count).ToList();

        Assert.Equal((0, 18), (counts.Min(), counts.Max()));
    }

    [Fact]
    public void Nine_out_of_ten_practices_are_somewhere_in_use() =>
        Assert.True(Companies.SelectMany(company => company.Measures.Keys).Distinct().Count() >= 92);

    [Fact]
    public void No_measure_is_one_that_the_size_or_the_shifts_rule_out() =>
        Assert.All(Companies, company => Assert.All(company.Measures.Keys, id =>
        {
            var practice = Catalogue.Practices[id];
            Assert.True(practice.SizeFit.For(company.Headcount) > 0, $"{company.Id} {id}");
            Assert.True(practice.ShiftFit > 0 || company.ShiftShare < 0.7, $"{company.Id} {id}");
        }));

    [Fact]
    public void No_measure_was_also_dismissed() =>
        Assert.All(Companies, company => Assert.Empty(company.Dismissals.Intersect(company.Measures.Keys)));

    [Fact]
    public void Every_history_takes_legal_steps_in_the_order_of_its_dates() =>
        Assert.All(Companies.SelectMany(company => company.Measures.Values), history =>
        {
            Assert.Contains(history[0].State, First);
            Assert.All(history.Zip(history.Skip(1)), step =>
            {
                Assert.Contains(step.Second.State, Next[step.First.State]);
                Assert.True(step.First.On < step.Second.On);
            });
        });

    [Fact]
    public void Every_entry_lies_between_January_2022_and_October_2026() =>
        Assert.All(Entries, entry => Assert.InRange(entry.On, new DateOnly(2022, 1, 1), new DateOnly(2026, 10, 31)));

    [Fact]
    public void Whatever_was_paused_or_stopped_has_a_reason_and_nothing_else_has() =>
        Assert.All(Entries, entry => Assert.Equal(entry.State is "paused" or "stopped", entry.Details.ContainsKey("reason")));

    [Fact]
    public void Details_belong_to_the_kind_of_the_practice() =>
        Assert.All(Entries, entry => Assert.Subset(
            DetailsOf(Catalogue.Practices[entry.Practice].Kind),
            entry.Details.Keys.Except(["reason", "takeUp"]).ToHashSet()));

    private static IEnumerable<ExampleEntry> Entries => Companies.SelectMany(company => company.Measures.Values).SelectMany(history => history);

    private static readonly string[] First = ["idea", "planned", "introduced", "lived"];

    private static readonly Dictionary<string, string[]> Next = new()
    {
        ["idea"] = ["planned", "stopped"],
        ["planned"] = ["introduced", "stopped"],
        ["introduced"] = ["lived", "paused", "stopped"],
        ["lived"] = ["paused", "stopped"],
        ["paused"] = ["introduced", "lived", "stopped"],
        ["stopped"] = ["idea", "planned"],
    };

    private static HashSet<string> DetailsOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Guide => ["trained", "inTraining", "hoursReserved"],
        MeasureKind.Breakfast => ["hosted", "attended"],
        MeasureKind.Checklist => ["inUse"],
        _ => [],
    };

    private sealed record ExampleEntry(string Practice, string State, DateOnly On, IReadOnlyDictionary<string, string> Details)
    {
        public static ExampleEntry Parse(string text)
        {
            var parts = text.Split(' ');
            return new ExampleEntry(
                parts[0],
                parts[1],
                DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                parts.Skip(3).Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1])));
        }
    }

    private sealed record ExampleCompany(string[] Cells)
    {
        public string Id => Cells[0];

        public string Name => Cells[1];

        public int Headcount => int.Parse(Cells[2], CultureInfo.InvariantCulture);

        public string Sector => Cells[3];

        public SectorScheme Scheme => Enum.Parse<SectorScheme>(Cells[4], ignoreCase: true);

        public double ShiftShare => double.Parse(Cells[5], CultureInfo.InvariantCulture);

        public IEnumerable<string> Topics => Cells[10].Split('|', StringSplitOptions.RemoveEmptyEntries);

        public IReadOnlyDictionary<string, List<ExampleEntry>> Measures { get; } = Cells[13]
            .Split(" | ", StringSplitOptions.RemoveEmptyEntries)
            .Select(ExampleEntry.Parse)
            .GroupBy(entry => entry.Practice)
            .ToDictionary(history => history.Key, history => history.ToList());

        public IEnumerable<string> Dismissals => Cells[14].Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(' ')[0]);

        public static ExampleCompany Parse(string line) => new(line.Split(';'));
    }
}
