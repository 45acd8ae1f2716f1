using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Matchmaking.Api.Tests.Personas;

[Collection(ApiCollection.Name)]
public sealed partial class PersonaTests(ApiFixture api)
{
    private const string Carer = "/api/personas/pflegender-produktionsmitarbeiter";

    [Fact]
    public async Task All_personas_are_listed_with_their_needs()
    {
        var personas = (await api.German.Ask("/api/personas"))["items"].EnumerateArray().ToList();
        Assert.Equal(api.Catalogue.Personas.Select(persona => persona.Id), personas.Select(persona => persona.GetProperty("persona").GetString()));
        Assert.All(personas, persona => Assert.NotEmpty(persona.GetProperty("needs").EnumerateArray()));
    }

    [Fact]
    public async Task A_persona_tells_its_situation_constraints_needs_and_event_cards()
    {
        var persona = await api.English.Ask(Carer);
        Assert.NotEmpty(persona["situation"].GetString()!);
        Assert.NotEmpty(persona["constraints"].EnumerateArray());
        Assert.NotEmpty(persona["eventCards"].EnumerateArray());
        var weights = persona["needs"].EnumerateArray().Select(need => need.GetProperty("weight").GetDouble()).ToList();
        Assert.Equal(weights.OrderDescending(), weights);
    }

    [Fact]
    public async Task Adding_a_measure_never_lowers_the_coverage()
    {
        var total = 0.0;
        var measures = new List<string>();
        foreach (var practice in api.Catalogue.Practices.Take(30))
        {
            measures.Add($"\"{practice.Id}\"");
            var coverage = await api.German.Post($"{Carer}/coverage", $$"""{"measures":[{{string.Join(',', measures)}}],"headcount":40,"shiftShare":0.8}""");
            Assert.InRange(coverage["total"].GetDouble(), total, 1);
            total = coverage["total"].GetDouble();
        }

        Assert.True(total > 0);
    }

    [Fact]
    public async Task Without_measures_nothing_is_covered()
    {
        var coverage = await api.German.Post($"{Carer}/coverage", """{"measures":[]}""");
        Assert.Equal(0, coverage["total"].GetDouble());
        Assert.All(coverage["needs"].EnumerateArray(), need => Assert.Equal(0, need.GetProperty("coverage").GetDouble()));
    }

    [Theory]
    [InlineData(Carer, """{"measures":["XX-99"]}""", HttpStatusCode.BadRequest, "invalid-body")]
    [InlineData(Carer, """{"headcount":40}""", HttpStatusCode.BadRequest, "invalid-body")]
    [InlineData("/api/personas/niemand", """{"measures":[]}""", HttpStatusCode.NotFound, "unknown-persona")]
    [InlineData(Carer, """{"measures":[],"eventCard":"lottery"}""", HttpStatusCode.BadRequest, "unknown-event-card")]
    public async Task Unknown_personas_and_practices_are_refused(string persona, string body, HttpStatusCode status, string problem)
    {
        var refused = await api.German.Post($"{persona}/coverage", body);
        Assert.Equal((status, $"urn:matchmaking:problem:{problem}"), (refused.Status, refused.Type));
    }

    [Fact]
    public async Task A_company_sees_relevance_coverage_and_open_needs_of_every_persona()
    {
        var id = await api.German.NewCompany();
        var before = await api.German.Ask($"/api/companies/{id}/personas");
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"IK-02","state":"lived"}""");
        var after = await api.German.Ask($"/api/companies/{id}/personas");

        Assert.Equal(api.Catalogue.Personas.Count, before["items"].GetArrayLength());
        Assert.True(Coverage(after) > Coverage(before));
        var persona = after["items"][0];
        Assert.InRange(persona.GetProperty("relevance").GetDouble(), 0, 1);
        Assert.NotEmpty(persona.GetProperty("openNeeds")[0].GetProperty("practices").EnumerateArray());
    }

    [Fact]
    public async Task An_event_card_shifts_what_matters_and_a_gain_is_what_a_measure_adds()
    {
        var calm = await api.German.Post($"{Carer}/coverage", """{"measures":["AZ-04"],"headcount":40}""");
        var shifted = await api.German.Post($"{Carer}/coverage", """{"measures":["AZ-04"],"headcount":40,"eventCard":"sibling-drops-out"}""");
        Assert.DoesNotContain("fewer-hours", Needs(calm));
        Assert.Contains("fewer-hours", Needs(shifted));

        var gain = shifted["gains"][0];
        var more = await api.German.Post($"{Carer}/coverage", $$"""{"measures":["AZ-04","{{gain.GetProperty("practice").GetString()}}"],"headcount":40,"eventCard":"sibling-drops-out"}""");
        Assert.Equal(shifted["total"].GetDouble() + gain.GetProperty("gain").GetDouble(), more["total"].GetDouble(), 1e-9);
    }

    [Fact]
    public async Task What_an_alliance_runs_for_a_persona_is_told_for_the_one_that_was_asked()
    {
        var id = await AllianceOnTheRiver();
        var asked = await api.German.Post($"{Carer}/coverage", $$"""{"measures":[],"alliance":"{{id}}"}""");
        var offer = Assert.Single(asked["offers"].EnumerateArray());
        Assert.Equal(("guides", "Lotsenkurs am Fluss", "BU-02"), (offer.GetProperty("offer").GetString(), offer.GetProperty("title").GetString(), offer.GetProperty("practice").GetString()));
        Assert.All(asked["gains"].EnumerateArray(), gain => Assert.Contains(gain.GetProperty("provider").GetString(), (string?[])["employer", "alliance", "both"]));

        var generic = await api.German.Post($"{Carer}/coverage", """{"measures":[]}""");
        Assert.Equal(JsonValueKind.Null, generic["offers"].ValueKind);
        var nobody = await api.German.Post($"{Carer}/coverage", """{"measures":[],"alliance":"niemand"}""");
        Assert.Equal("urn:matchmaking:problem:unknown-alliance", nobody.Type);
    }

    [Fact]
    public async Task The_board_asks_the_alliance_of_the_address_and_none_where_none_is_meant()
    {
        var id = await AllianceOnTheRiver();
        const string Page = "/personas/pflegender-produktionsmitarbeiter";

        Assert.Contains("In Duisburg: ", await Read(Page), StringComparison.Ordinal);
        var river = await Read($"{Page}?alliance={id}&seed=2");
        Assert.Contains("In Flussstadt: Lotsenkurs am Fluss", river, StringComparison.Ordinal);
        Assert.DoesNotContain("In Duisburg: ", river, StringComparison.Ordinal);
        Assert.Matches($"<option value=\"{id}\" selected[^>]*>", river);
        // The next card is drawn with the same alliance.
        Assert.Contains($"alliance={id}&seed=3", river, StringComparison.Ordinal);
        foreach (var generic in new[] { $"{Page}?alliance=", $"{Page}?alliance=niemand" })
            Assert.DoesNotContain("switch__local", await Read(generic), StringComparison.Ordinal);

        async Task<string> Read(string address) => WebUtility.HtmlDecode(await api.German.GetStringAsync(address));
    }

    private async Task<string> AllianceOnTheRiver()
    {
        var id = $"fluss-{Guid.NewGuid():N}";
        await api.German.Put($"/api/alliances/{id}", """{"name":"Bündnis am Fluss","city":"Flussstadt"}""");
        var begun = await api.German.Put($"/api/alliances/{id}/offers/guides", """{"title":"Lotsenkurs am Fluss","practice":"BU-02","state":"running"}""");
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        return id;
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task A_switch_promises_what_turning_it_on_does_whichever_card_lies_on_the_table(int seed)
    {
        var page = $"/personas/pflegender-produktionsmitarbeiter?seed={seed}";
        var promised = Switches().Matches(WebUtility.HtmlDecode(await api.German.GetStringAsync(page))).Select(found => (Practice: found.Groups[1].Value, Points: found.Groups[2].Value)).ToList();

        Assert.True(promised.Count >= 6, $"Only {promised.Count} switches promise something.");
        foreach (var (practice, points) in promised)
        {
            var after = await api.German.GetStringAsync($"{page}&set=1&on={practice}");
            // The typical firm runs nothing, so that the box shows the very points.
            Assert.Equal((practice, "0", points), (practice, Before().Match(after).Groups[1].Value, After().Match(after).Groups[1].Value));
        }
    }

    [GeneratedRegex("class=\"switch\".*?value=\"([A-Z]+-[0-9]+)\"(?:(?!</label>).)*?<span aria-hidden=\"true\"[^>]*>\\+([0-9]+)</span>", RegexOptions.Singleline)]
    private static partial Regex Switches();

    [GeneratedRegex("class=\"board__before\"[^>]*>([0-9]+)", RegexOptions.Singleline)]
    private static partial Regex Before();

    [GeneratedRegex("class=\"board__total.*?</svg>\\s*<span[^>]*>([0-9]+)", RegexOptions.Singleline)]
    private static partial Regex After();

    [Fact]
    public async Task A_company_of_nine_gets_general_help_and_one_of_ten_its_personas()
    {
        var nine = await api.German.NewCompany(headcount: 9);
        var ten = await api.German.NewCompany(headcount: 10);

        var small = await api.German.Ask($"/api/companies/{nine}/personas");
        Assert.Empty(small["items"].EnumerateArray());
        Assert.NotEmpty(small["generalHelp"].EnumerateArray());

        var larger = await api.German.Ask($"/api/companies/{ten}/personas");
        Assert.Equal(api.Catalogue.Personas.Count, larger["items"].GetArrayLength());
        Assert.Empty(larger["generalHelp"].EnumerateArray());
    }

    private static IEnumerable<string?> Needs(Answer answer) => answer["needs"].EnumerateArray().Select(need => need.GetProperty("need").GetString());

    private static double Coverage(Answer answer) =>
        answer["items"].EnumerateArray().Single(item => item.GetProperty("persona").GetString() == "pflegender-produktionsmitarbeiter").GetProperty("coverage").GetDouble();
}
