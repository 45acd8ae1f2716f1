using System.Net;
using System.Text;

namespace Matchmaking.Api.Tests;

/// <summary>Whatever is sent, the answer says in the reader's language what is wrong, and nothing changes.</summary>
[Collection(ApiCollection.Name)]
public sealed class BadInputTests(ApiFixture api)
{
    private const string Firm = """{"headcount":40,"shiftShare":0.8,"topics":["PFL"]}""";

    [Theory]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"]""", "broken-json", null)]
    [InlineData("", "missing-body", null)]
    [InlineData("null", "invalid-body", "$")]
    [InlineData("[]", "invalid-body", "$")]
    [InlineData("{}", "invalid-body", "headcount")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"colour":"red"}""", "invalid-body", "colour")]
    [InlineData("""{"headcount":40,"Headcount":40,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "Headcount")]
    [InlineData("""{"headcount":40,"headcount":41,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":0,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":-1,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":10000000,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":99999999999999,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":40.5,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":"40","shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":null,"shiftShare":0.8,"topics":["PFL"]}""", "invalid-body", "headcount")]
    [InlineData("""{"headcount":40,"shiftShare":1.7,"topics":["PFL"]}""", "invalid-body", "shiftShare")]
    [InlineData("""{"headcount":40,"shiftShare":-0.1,"topics":["PFL"]}""", "invalid-body", "shiftShare")]
    [InlineData("""{"headcount":40,"shiftShare":1e999,"topics":["PFL"]}""", "invalid-body", "shiftShare")]
    [InlineData("""{"headcount":40,"shiftShare":"NaN","topics":["PFL"]}""", "invalid-body", "shiftShare")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"mobileShare":2,"topics":["PFL"]}""", "invalid-body", "mobileShare")]
    [InlineData("""{"headcount":40,"shiftShare":0.8}""", "invalid-body", "topics")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":[]}""", "invalid-body", "topics")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":"PFL"}""", "invalid-body", "topics")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["XYZ"]}""", "invalid-body", "topics[0]")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":[null]}""", "invalid-body", "topics[0]")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"persona":"niemand"}""", "invalid-body", "persona")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"sector":"Z"}""", "invalid-body", "sector")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"sector":"C","sectorScheme":"NACE"}""", "invalid-body", "sectorScheme")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"measures":[{"practice":"XX-99","state":"lived"}]}""", "invalid-body", "measures[0].practice")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"measures":[{"practice":"AZ-04","state":"Lived"}]}""", "invalid-body", "measures[0].state")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"measures":[null]}""", "invalid-body", "measures[0]")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"limit":0}""", "invalid-body", "limit")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"limit":201}""", "invalid-body", "limit")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"region":"\u0000"}""", "invalid-body", "region")]
    [InlineData("""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"region":"\ud800"}""", "invalid-body", "region")]
    public async Task A_firm_that_cannot_be_is_told_what_is_wrong(string json, string problem, string? field)
    {
        var german = await api.German.Post("/api/recommendations", json);
        var english = await api.English.Post("/api/recommendations", json);

        IsProblem(german, HttpStatusCode.BadRequest, problem, field);
        IsProblem(english, HttpStatusCode.BadRequest, problem, field);
        Assert.NotEqual(german.Title, english.Title);
    }

    [Theory]
    [InlineData("""{"headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"","headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"   ","headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"a\u0007b","headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"Firma","headcount":0,"shiftShare":0.8}""", "headcount")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"postalCode":"4716"}""", "postalCode")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"postalCode":"47166\n"}""", "postalCode")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"languages":["deu"]}""", "languages[0]")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"languages":["de","xx"]}""", "languages[1]")]
    [InlineData("""{"name":"Fir\u200bma","headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"Firma\u202e","headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"Fir\u2028ma","headcount":40,"shiftShare":0.8}""", "name")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"topics":["XYZ"]}""", "topics[0]")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"willingToHost":"ja"}""", "willingToHost")]
    [InlineData("""{"name":"Firma","headcount":40,"shiftShare":0.8,"employees":[{"name":"Anna"}]}""", "employees")]
    public async Task A_profile_that_cannot_be_is_refused_and_nothing_is_stored(string json, string field)
    {
        var id = await api.German.NewCompany();
        var before = await api.German.Ask($"/api/companies/{id}");
        var refused = await api.English.Put($"/api/companies/{id}", json);

        IsProblem(refused, HttpStatusCode.BadRequest, "invalid-body", field);
        Assert.Equal(before.Body, (await api.German.Ask($"/api/companies/{id}")).Body);
    }

    [Fact]
    public async Task A_name_of_121_characters_is_too_long()
    {
        var refused = await api.German.Put($"/api/companies/firma-{Guid.NewGuid():N}", Requests.Profile(name: new string('x', 121)));
        Assert.Equal("Erlaubt sind höchstens 120 Zeichen.", refused.Error("name"));
    }

    [Theory]
    [InlineData("Metallbau")]
    [InlineData("metall_bau")]
    [InlineData("-metallbau")]
    [InlineData("m")]
    [InlineData("metallbau%0A")]
    [InlineData("..%2Fmetallbau")]
    [InlineData("m%C3%BCller")]
    public async Task An_id_that_is_no_slug_is_refused(string id)
    {
        IsProblem(await api.German.Ask($"/api/companies/{id}"), HttpStatusCode.BadRequest, "invalid-parameter", "id");
        IsProblem(await api.German.Put($"/api/companies/{id}", Requests.Profile()), HttpStatusCode.BadRequest, "invalid-parameter", "id");
    }

    [Theory]
    [InlineData("/api/companies?limit=0", "limit")]
    [InlineData("/api/companies?limit=201", "limit")]
    [InlineData("/api/companies?limit=ten", "limit")]
    [InlineData("/api/companies?cursor=%00", "cursor")]
    [InlineData("/api/practices?field=XX", "field")]
    [InlineData("/api/practices?topic=XYZ", "topic")]
    [InlineData("/api/practices?lang=fr", "lang")]
    [InlineData("/api/practices?cursor=XX-99", "cursor")]
    [InlineData("/api/companies/firma-x/recommendations?limit=0", "limit")]
    [InlineData("/api/companies/firma-x/recommendations?limits=5", "limits")]
    [InlineData("/api/companies?limit=5&limit=6", "limit")]
    [InlineData("/api/companies?Limit=5", "Limit")]
    [InlineData("/api/companies/firma-x?id=firma-y", "id")]
    [InlineData("/api/personas?cursor=niemand", "cursor")]
    [InlineData("/api/personas/niemand?x=1", "x")]
    [InlineData("/api/model?lang=fr", "lang")]
    [InlineData("/api/model?x=1", "x")]
    [InlineData("/api/export/companies.csv?limit=5", "limit")]
    [InlineData("/api/alliances/duisburg?lang=de&lang=en", "lang")]
    public async Task A_parameter_that_cannot_be_used_is_named(string address, string parameter) =>
        IsProblem(await api.German.Ask(address), HttpStatusCode.BadRequest, "invalid-parameter", parameter);

    [Theory]
    [InlineData("GET", "/api", "unknown-address", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nowhere", "unknown-address", HttpStatusCode.NotFound)]
    [InlineData("GET", "/health/nowhere", "unknown-address", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openapi/nowhere", "unknown-address", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openapi/v2.json", "unknown-address", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/companies", "method-not-allowed", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/recommendations", "method-not-allowed", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/practices/XX-99", "unknown-practice", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/personas/niemand", "unknown-persona", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/alliances/nirgendwo", "unknown-alliance", HttpStatusCode.NotFound)]
    public async Task An_address_that_leads_nowhere_is_a_problem_too(string method, string address, string problem, HttpStatusCode status) =>
        IsProblem(await api.English.Ask(new HttpMethod(method), address), status, problem);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_body_of_another_kind_is_refused(string mediaType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Firm));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        IsProblem(await api.German.Ask(HttpMethod.Post, "/api/recommendations", content), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData("""{"topic":"nothing","language":"de"}""", "details.inUse[0].topic")]
    [InlineData("""{"topic":"return","language":"xx"}""", "details.inUse[0].language")]
    public async Task A_checklist_that_does_not_exist_is_named(string use, string field)
    {
        var id = await api.German.NewCompany();
        var refused = await api.German.Post($"/api/companies/{id}/measures", """{"practice":"IK-05","state":"lived","details":{"inUse":[USE]}}""".Replace("USE", use, StringComparison.Ordinal));
        IsProblem(refused, HttpStatusCode.BadRequest, "invalid-body", field);
    }

    [Fact]
    public async Task A_mark_before_the_body_is_ignored()
    {
        using var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Firm)]);
        content.Headers.ContentType = new("application/json");
        Assert.Equal(HttpStatusCode.OK, (await api.German.Ask(HttpMethod.Post, "/api/recommendations", content)).Status);
    }

    [Fact]
    public async Task A_packed_body_is_refused()
    {
        using var content = Requests.Json(Firm);
        content.Headers.ContentEncoding.Add("gzip");
        IsProblem(await api.German.Ask(HttpMethod.Post, "/api/recommendations", content), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_that_is_nested_without_end_is_broken() =>
        IsProblem(await api.German.Post("/api/recommendations", new string('[', 500) + new string(']', 500)), HttpStatusCode.BadRequest, "broken-json");

    [Fact]
    public async Task Two_keys_are_none()
    {
        var id = await api.German.NewCompany();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/companies/{id}/dismissals/AZ-04");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", ["one", "two"]);
        using var response = await api.German.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("invalid-idempotency-key", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/nowhere")]
    [InlineData("/api/practices/XX-99")]
    [InlineData("/api/model?x=1")]
    public async Task The_address_may_name_the_language(string address)
    {
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        Assert.Equal((await api.English.Ask(address)).Title, (await api.German.Ask($"{address}{joint}lang=en")).Title);
    }

    [Fact]
    public async Task Personas_come_in_pages()
    {
        var all = (await api.German.Ask("/api/personas"))["items"].EnumerateArray().Select(IdOf).ToList();
        var first = await api.German.Ask("/api/personas?limit=2");
        var second = await api.German.Ask($"/api/personas?limit=200&cursor={first["next"].GetString()}");

        Assert.Equal(all, [.. first["items"].EnumerateArray().Select(IdOf), .. second["items"].EnumerateArray().Select(IdOf)]);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second["next"].ValueKind);

        static string? IdOf(System.Text.Json.JsonElement persona) => persona.GetProperty("persona").GetString();
    }

    [Theory]
    [InlineData(65 * 1024)]
    [InlineData(5_000_000)]
    public async Task A_body_that_is_too_large_is_refused(int size)
    {
        var json = $$"""{"headcount":40,"shiftShare":0.8,"topics":["PFL"],"region":"{{new string('x', size)}}"}""";
        IsProblem(await api.German.Post("/api/recommendations", json), HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_change_anything()
    {
        var id = await api.German.NewCompany();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/companies/{id}/measures") { Content = Requests.Json("""{"practice":"AZ-04","state":"planned"}""") };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await api.German.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(1, (await api.German.Ask($"/api/companies/{id}"))["version"].GetInt64());
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("en", "en")]
    [InlineData("en-GB,en;q=0.9,de;q=0.8", "en")]
    [InlineData("fr,en;q=0.5", "en")]
    [InlineData("fr", "de")]
    [InlineData("de;q=0.1,en;q=0.9", "en")]
    [InlineData("en;q=0,de", "de")]
    [InlineData(";;;q=", "de")]
    public async Task The_reader_chooses_the_language(string header, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nowhere");
        request.Headers.TryAddWithoutValidation("Accept-Language", header);
        using var client = new HttpClient { BaseAddress = api.German.BaseAddress };
        using var response = await client.SendAsync(request);

        Assert.Equal([language], response.Content.Headers.ContentLanguage);
    }

    private static void IsProblem(Answer answer, HttpStatusCode status, string problem, string? field = null)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal($"urn:matchmaking:problem:{problem}", answer.Type);
        Assert.Equal((int)status, answer["status"].GetInt32());
        Assert.NotEmpty(answer["traceId"].GetString()!);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        if (field is not null)
            Assert.NotEmpty(answer.Error(field));
    }
}
