using System.Net;
using System.Text.Json;
using Matchmaking.Api.Http;
using Matchmaking.Api.Recommendations;

namespace Matchmaking.Api.Tests.Recommendations;

[Collection(ApiCollection.Name)]
public sealed class RecommendationTests(ApiFixture api)
{
    private const string Firm = """{"headcount":40,"sector":"C","sectorScheme":"WZ2008","shiftShare":0.8,"mobileShare":0.1,"topics":["PFL"],"persona":"pflegender-produktionsmitarbeiter","measures":[{"practice":"IK-04","state":"lived"}],"region":"Duisburg","limit":10}""";
    private const string Explained = """{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"explain":true}""";

    [Fact]
    public async Task Three_answers_are_enough_for_five_to_ten_items_with_finite_scores()
    {
        var answer = await api.German.Post("/api/recommendations", """{"headcount":40,"shiftShare":0.8,"topics":["PFL"]}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.InRange(answer["items"].GetArrayLength(), 5, 10);
        Assert.All(answer["items"].EnumerateArray(), item => Assert.True(double.IsFinite(item.GetProperty("score").GetDouble())));
    }

    [Fact]
    public async Task A_practice_with_two_states_is_refused_by_name_and_the_same_said_twice_is_not()
    {
        const string Twice = """{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"measures":[{"practice":"IK-04","state":"lived"},{"practice":"IK-06","state":"lived"},{"practice":"IK-04","state":"STATE"}]}""";

        var refused = await api.German.Post("/api/recommendations", Twice.Replace("STATE", "stopped", StringComparison.Ordinal));
        var (once, same) = (await api.German.Post("/api/recommendations", Twice.Replace(""",{"practice":"IK-04","state":"STATE"}""", "", StringComparison.Ordinal)), await api.German.Post("/api/recommendations", Twice.Replace("STATE", "lived", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("measures[0].state", refused["errors"].GetProperty("measures[2].state")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.True(JsonElement.DeepEquals(once["items"], same["items"]));
    }

    [Fact]
    public async Task The_fast_writer_says_what_the_contract_says()
    {
        foreach (var firm in new[] { Firm, Explained, """{"headcount":1200,"shiftShare":0,"topics":["ELT","PFL"],"limit":200}""" })
        {
            var answer = await api.German.Post("/api/recommendations", firm);
            var read = JsonSerializer.Deserialize(answer.Body, ApiJson.Default.RecommendationsAnswer);
            var written = JsonDocument.Parse(JsonSerializer.Serialize(read, ApiJson.Default.RecommendationsAnswer)).RootElement;

            Assert.True(JsonElement.DeepEquals(answer.Json, written));
        }
    }

    [Fact]
    public async Task Each_item_has_the_members_that_clients_rely_on()
    {
        var answer = await api.German.Post("/api/recommendations", Firm);
        var items = JsonSerializer.Deserialize(answer.Body, ApiJson.Default.RecommendationsAnswer)!.Items;

        Assert.All(items, item =>
        {
            Assert.Equal(api.Catalogue.Practices[item.Practice].Name.De, item.Title);
            Assert.Contains(item.Effort, (string[])["low", "medium", "high"]);
            Assert.True(item.Reasons.Count >= 2);
            Assert.All(item.Reasons, reason => Assert.True(reason.Text.EndsWith('.') && reason.Inputs.Count > 0, reason.Code));
            Assert.EndsWith(".", item.WouldChange, StringComparison.Ordinal);
            Assert.Null(item.Contributions);
        });
        Assert.NotEmpty(answer["model"].GetProperty("version").GetString()!);
        Assert.Equal("content", answer["model"].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Whoever_asks_for_an_explanation_gets_the_parts_that_add_up_to_each_score()
    {
        var id = await api.German.NewCompany();
        foreach (var items in new[]
        {
            Read(await api.German.Post("/api/recommendations", Explained)),
            Read(await api.German.Ask($"/api/companies/{id}/recommendations?explain=true")),
        })
        {
            Assert.NotEmpty(items);
            Assert.All(items, item => Assert.Equal(item.Score, item.Contributions!.Sum(contribution => contribution.Value), 4));
        }

        Assert.All(Read(await api.German.Ask($"/api/companies/{id}/recommendations?explain=false")), item => Assert.Null(item.Contributions));
    }

    [Fact]
    public async Task An_explanation_is_asked_for_with_true_or_false()
    {
        var id = await api.German.NewCompany();

        var inQuery = await api.German.Ask($"/api/companies/{id}/recommendations?explain=perhaps");
        var inBody = await api.German.Post("/api/recommendations", """{"headcount":40,"shiftShare":0,"topics":["PFL"],"explain":"perhaps"}""");

        Assert.Equal((400, 400), ((int)inQuery.Status, (int)inBody.Status));
    }

    [Fact]
    public async Task Thousands_are_set_apart_as_the_language_does()
    {
        const string large = """{"headcount":2050,"shiftShare":0,"topics":["PFL"],"limit":200}""";

        Assert.Contains("2.050 Beschäftigten", (await api.German.Post("/api/recommendations", large)).Body, StringComparison.Ordinal);
        Assert.Contains("2,050", (await api.English.Post("/api/recommendations", large)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_readers_get_English_sentences_in_the_same_order()
    {
        var german = Read(await api.German.Post("/api/recommendations", Firm));
        var english = Read(await api.English.Post("/api/recommendations", Firm));

        Assert.Equal(german.Select(item => (item.Practice, item.Score)), english.Select(item => (item.Practice, item.Score)));
        Assert.All(german.Zip(english), pair => Assert.NotEqual(pair.First.WouldChange, pair.Second.WouldChange));
    }

    [Fact]
    public async Task A_company_gets_the_next_steps_that_fit_what_it_has_stored()
    {
        var id = await api.German.NewCompany();
        var before = Read(await api.German.Ask($"/api/companies/{id}/recommendations"));
        await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"{{before[0].Practice}}","state":"planned"}""");
        await api.German.Post($"/api/companies/{id}/dismissals", $$"""{"practice":"{{before[1].Practice}}","reason":"notNow"}""");
        var after = Read(await api.German.Ask($"/api/companies/{id}/recommendations?limit=200"));

        Assert.DoesNotContain(before[0].Practice, after.Select(item => item.Practice));
        Assert.DoesNotContain(before[1].Practice, after.Select(item => item.Practice));
    }

    [Fact]
    public async Task A_persona_changes_what_a_company_is_told()
    {
        var id = await api.German.NewCompany();
        var own = await api.German.Ask($"/api/companies/{id}/recommendations");
        var persona = await api.German.Ask($"/api/companies/{id}/recommendations?persona=alleinerziehende-projektmanagerin");
        var unknown = await api.German.Ask($"/api/companies/{id}/recommendations?persona=niemand");

        Assert.NotEqual(Read(own).Select(item => item.Practice), Read(persona).Select(item => item.Practice));
        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:unknown-persona"), (unknown.Status, unknown.Type));
    }

    [Fact]
    public async Task The_live_model_is_the_one_that_answers()
    {
        var model = await api.German.Ask("/api/model");
        var answer = await api.German.Post("/api/recommendations", Firm);

        Assert.Equal(answer["model"].GetProperty("version").GetString(), model["version"].GetString());
        Assert.Equal("content", model["kind"].GetString());
        Assert.Equal(JsonValueKind.Null, model["trainedAt"].ValueKind);
    }

    private static IReadOnlyList<RecommendationAnswer> Read(Answer answer) =>
        JsonSerializer.Deserialize(answer.Body, ApiJson.Default.RecommendationsAnswer)!.Items;
}
