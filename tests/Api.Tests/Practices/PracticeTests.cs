using System.Net;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Practices;

[Collection(ApiCollection.Name)]
public sealed class PracticeTests(ApiFixture api)
{
    [Fact]
    public async Task The_whole_catalogue_comes_on_one_page_in_its_order()
    {
        var page = await api.German.Ask("/api/practices?limit=200");
        var ids = Ids(page);

        Assert.Equal(api.Catalogue.Practices.Select(practice => practice.Id), ids);
        Assert.Equal("next", page.Json.EnumerateObject().Last().Name);
        Assert.Null(page["next"].GetString());
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        var first = await api.German.Ask("/api/practices?limit=60");
        var second = await api.German.Ask($"/api/practices?limit=60&cursor={first["next"].GetString()}");

        Assert.Equal(60, Ids(first).Count);
        Assert.Equal(api.Catalogue.Practices.Select(practice => practice.Id), [.. Ids(first), .. Ids(second)]);
    }

    [Fact]
    public async Task Pages_of_a_search_follow_one_another_in_its_order()
    {
        var whole = Ids(await api.German.Ask("/api/practices?q=pflege"));
        var paged = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await api.German.Ask($"/api/practices?q=pflege&limit=3&cursor={cursor}");
            paged.AddRange(Ids(page));
            cursor = page["next"].GetString();
        }

        Assert.NotEqual(whole, whole.Order(StringComparer.Ordinal));
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData("q=Schichtplan", "AZ-04")]
    [InlineData("q=schichtplan%20FR%C3%9CH", "AZ-04")]
    [InlineData("q=roster", "AZ-04")]
    [InlineData("q=az-04", "AZ-04")]
    public async Task Words_are_found_in_both_languages_whatever_their_case(string query, string practice) =>
        Assert.Contains(practice, Ids(await api.German.Ask($"/api/practices?{query}")));

    [Fact]
    public async Task Field_and_topic_narrow_the_list()
    {
        var ids = Ids(await api.German.Ask("/api/practices?field=AZ&topic=PFL"));
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.StartsWith("AZ-", id, StringComparison.Ordinal));
        Assert.All(ids, id => Assert.Contains("PFL", api.Catalogue.Practices[id].Topics));
    }

    [Fact]
    public async Task Empty_parameters_count_as_not_given() =>
        Assert.Equal(api.Catalogue.Practices.Count, Ids(await api.German.Ask("/api/practices?q=&field=&topic=&lang=&limit=")).Count);

    [Fact]
    public async Task The_parameter_lang_outweighs_the_header() =>
        Assert.Equal("Roster published early and kept", (await api.German.Ask("/api/practices/AZ-04?lang=en"))["title"].GetString());

    [Fact]
    public async Task One_practice_tells_its_rules_and_sources()
    {
        var practice = await api.German.Ask("/api/practices/AZ-13");
        Assert.Equal(HttpStatusCode.OK, practice.Status);
        var rule = practice["legalRules"].EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == "bridge-part-time");
        Assert.Equal(45, rule.GetProperty("moreThan").GetInt32());
        Assert.Equal("2019-01-01", rule.GetProperty("validFrom").GetString());
        Assert.NotEmpty(practice["sources"].EnumerateArray());
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(46, false)]
    public async Task The_page_names_a_claim_also_to_firms_below_its_threshold(int headcount, bool below)
    {
        var page = await api.German.GetStringAsync(new Uri($"/praxis/AZ-13?headcount={headcount}&shift=most&topic=PFL", UriKind.Relative));

        Assert.Contains("ab 46 Beschäftigten", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(below, WebUtility.HtmlDecode(page).Contains("gilt das für Ihren Betrieb noch nicht", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_companies_that_dismissed_a_practice_make_a_report_and_undoing_lowers_the_count()
    {
        var companies = new List<string>();
        for (var number = 0; number < 6; number++)
        {
            companies.Add(await api.German.NewCompany());
            await api.German.Post($"/api/companies/{companies[number]}/dismissals", """{ "practice": "BU-07", "reason": "notNow" }""");
        }

        await Reads("""{"companies":6,"reasons":[{"reason":"notNow","companies":6}],"withheld":0}""");

        await api.German.Delete($"/api/companies/{companies[0]}/dismissals/BU-07");
        await Reads("""{"companies":5,"reasons":[{"reason":"notNow","companies":5}],"withheld":0}""");

        await api.German.Delete($"/api/companies/{companies[1]}/dismissals/BU-07");
        await Reads("null");

        // It may lag by moments.
        Task Reads(string report) => Eventually.Holds(
            async () => await api.German.Ask("/api/practices/BU-07") is var practice
                && practice["unavailable"].GetArrayLength() == 0 && practice["dismissals"].GetRawText() == report,
            $"the report reads {report}");
    }

    private static List<string> Ids(Answer page) =>
        [.. page["items"].EnumerateArray().Select(item => item.GetProperty("practice").GetString()!)];
}
