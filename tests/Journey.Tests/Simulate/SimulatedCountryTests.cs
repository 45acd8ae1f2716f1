using System.Text.Json;
using Matchmaking.Bench.Simulate;
using Matchmaking.Catalogue;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests.Simulate;

/// <summary>The invented country by which sizes and times are measured: made the same each time, plausible, and taken by a real site.</summary>
public sealed class SimulatedCountryTests : IDisposable
{
    private const int Alliances = 320;
    private const int Companies = 7_900;

    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly List<SimulatedCompany> Country = CompaniesOf(seed: 1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_seed_gives_the_same_files_and_another_seed_gives_others()
    {
        var (first, second, other) = (await Files("first", 7), await Files("second", 7), await Files("other", 8));

        Assert.Equal(["alliances.ndjson", "companies-0001.csv", "companies-0002.csv"], first.Keys.Order());
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
        Assert.All(first, file => Assert.NotEqual(file.Value, other[file.Key]));
    }

    [Fact]
    public void A_company_stays_the_same_however_many_there_are() =>
        Assert.Equivalent(Country[41], new CompanyMaker(Catalogue, Alliances, 1).Company(42), strict: true);

    [Theory]
    [InlineData(SizeClass.Micro, 0.80, 0.84)]
    [InlineData(SizeClass.Small, 0.13, 0.17)]
    [InlineData(SizeClass.Medium, 0.018, 0.032)]
    [InlineData(SizeClass.Large, 0.002, 0.008)]
    public void Sizes_are_as_common_as_in_business_statistics(SizeClass size, double least, double most) =>
        Assert.InRange(Share(company => SizeClasses.Of(company.Headcount) == size), least, most);

    [Fact]
    public void Every_trade_is_about_as_common_as_it_is_said_to_be()
    {
        var all = Trade.All.Sum(trade => trade.Weight);

        Assert.All(Trade.All, trade => Assert.InRange(Share(company => company.Trade == trade.Value), (trade.Weight / all) - 0.015, (trade.Weight / all) + 0.015));
        Assert.Equal(Companies, Trade.All.Sum(trade => Country.Count(company => company.Trade == trade.Value)));
    }

    [Fact]
    public void Every_alliance_has_members_and_larger_firms_are_members_more_often()
    {
        var members = Country.Where(company => company.MemberSince is not null).ToList();

        Assert.Equal(Enumerable.Range(0, Alliances), members.Select(company => company.Place).Distinct().Order());
        Assert.InRange(members.Count, Companies / 5, Companies / 3);
        var shares = Enum.GetValues<SizeClass>().Select(size => Country.Where(company => SizeClasses.Of(company.Headcount) == size).Average(company => company.MemberSince is null ? 0 : 1.0)).ToList();
        Assert.Equal(shares.Order(), shares);
    }

    [Fact]
    public void Four_of_ten_show_themselves_and_one_of_twenty_objects()
    {
        Assert.InRange(Share(company => company.ShownToPeers), 0.38, 0.42);
        Assert.InRange(Share(company => company.Objects), 0.04, 0.06);
    }

    [Fact]
    public async Task Everything_says_that_it_is_invented()
    {
        var files = await Files("marked", 9);
        var rows = files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal))
            .SelectMany(file => file.Value.TrimEnd().Split("\r\n").Skip(1)).Select(row => row.Split(';')).ToList();
        var profiles = files["alliances.ndjson"].TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<SimulatedRequest>(line, JsonSerializerOptions.Web)!)
            .Where(request => request.Path.Count(letter => letter == '/') == 3).Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();

        Assert.Equal(1_200, rows.Count);
        Assert.All(rows, cells => Assert.True(cells[0].StartsWith("simulation-", StringComparison.Ordinal) && cells[1].StartsWith("Simulationsbetrieb ", StringComparison.Ordinal) && cells[12] == "true"));
        // Postal codes that begin with these digits are not assigned.
        Assert.All(rows, cells => Assert.Contains(cells[8][..2], new[] { "00", "05", "43", "62" }));
        Assert.Equal(7, profiles.Count);
        Assert.All(profiles, profile => Assert.True(profile.GetProperty("example").GetBoolean() && profile.GetProperty("name").GetString()!.StartsWith("Simulationsbündnis ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_site_takes_a_small_country_without_refusing_anything_and_the_memberships_arrive()
    {
        using var site = await MatchmakingProcess.Start(folder.Path);

        Assert.Equal(0, await new SimulateCommand().Run(["--alliances", "5", "--companies", "150", "--url", site.Client.BaseAddress!.ToString()]));

        var expected = Enumerable.Range(1, 150).Select(new CompanyMaker(Catalogue, 5, 1).Company).ToList();
        var table = (await site.Client.GetStringAsync("/api/export/companies.csv")).TrimEnd().Split("\r\n").Skip(1);
        Assert.Equal(expected.Select(company => company.Id), table.Select(row => row.Split(';')[0]).Order());
        foreach (var place in Enumerable.Range(0, 5))
        {
            using var alliance = JsonDocument.Parse(await site.Client.GetStringAsync($"/api/alliances/{AllianceMaker.IdOf(place)}"));
            Assert.Equal(
                expected.Where(company => company.Place == place && company.MemberSince is not null).Select(company => company.Id),
                alliance.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("company").GetString()).Order());
        }

        // Sent once more with the same keys, nothing changes and nothing is refused.
        Assert.Equal(0, await new SimulateCommand().Run(["--alliances", "5", "--companies", "150", "--url", site.Client.BaseAddress!.ToString()]));
        Assert.Equal(0, await site.Terminate());
    }

    private static List<SimulatedCompany> CompaniesOf(int seed) =>
        [.. Enumerable.Range(1, Companies).Select(new CompanyMaker(Catalogue, Alliances, seed).Company)];

    private static double Share(Func<SimulatedCompany, bool> what) => Country.Average(company => what(company) ? 1.0 : 0);

    private async Task<Dictionary<string, string>> Files(string name, int seed)
    {
        var to = Path.Combine(folder.Path, name);
        Assert.Equal(0, await new SimulateCommand().Run(["--alliances", "6", "--companies", "1200", "--seed", $"{seed}", "--out", to]));
        return Directory.GetFiles(to).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }
}
