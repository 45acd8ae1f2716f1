using System.Net;
using System.Text.RegularExpressions;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Tests.Companies;

/// <summary>Two people change one company: the second learns of it instead of wiping out what the first saved.</summary>
[Collection(ApiCollection.Name)]
public sealed partial class VersionTests(ApiFixture api)
{
    [Fact]
    public async Task A_change_that_rests_on_an_old_version_is_refused()
    {
        var id = await api.German.NewCompany();
        var tag = (await api.German.Ask($"/api/companies/{id}")).Headers.ETag!.ToString();
        Assert.StartsWith("\"1-", tag, StringComparison.Ordinal);

        var first = await Put(id, 41, ("If-Match", tag));
        var second = await Put(id, 42, ("If-Match", tag));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.StartsWith("\"2-", first.Headers.ETag!.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:matchmaking:problem:company-changed"), (second.Status, second.Type));
        Assert.Equal("Gespeichert wurde nichts. Lesen Sie den Betrieb noch einmal und ändern Sie ihn dann.", second["detail"].GetString());
        Assert.Equal(41, (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("headcount").GetInt32());
    }

    [Fact]
    public async Task A_company_can_be_created_only_where_there_is_none()
    {
        var id = $"neu-{Guid.NewGuid():N}";

        Assert.Equal(HttpStatusCode.OK, (await Put(id, 40, ("If-None-Match", "*"))).Status);
        var again = await Put(id, 41, ("If-None-Match", "*"));

        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:matchmaking:problem:company-exists"), (again.Status, again.Type));
    }

    [Fact]
    public async Task An_asterisk_asks_for_any_version_but_for_one()
    {
        var id = $"neu-{Guid.NewGuid():N}";

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(id, 40, ("If-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{id}")).Status);
        await Put(id, 40);
        Assert.Equal(HttpStatusCode.OK, (await Put(id, 41, ("If-Match", "*"))).Status);
    }

    [Theory]
    [InlineData("\"0-0123456789ab\"")]
    [InlineData("W/\"1-0123456789ab\"")]
    [InlineData("\"1\"")]
    [InlineData("\"of another server\"")]
    [InlineData("\"99999999999999999999\"")]
    public async Task A_tag_that_was_never_given_matches_nothing(string tag)
    {
        var id = await api.German.NewCompany();

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(id, 41, ("If-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put($"neu-{Guid.NewGuid():N}", 41, ("If-Match", tag))).Status);
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_a_mistake_of_the_sender()
    {
        var id = await api.German.NewCompany();

        foreach (var headers in new (string, string)[][] { [("If-Match", "1")], [("If-Match", "\"1\", \"2\"")], [("If-None-Match", "\"1\"")], [("If-Match", "*"), ("If-None-Match", "*")] })
            Assert.Equal("urn:matchmaking:problem:invalid-precondition", (await Put(id, 41, headers)).Type);
    }

    [Fact]
    public async Task Measures_dismissals_and_consents_rest_on_the_version_that_was_read()
    {
        var id = await api.German.NewCompany();
        var old = (await api.German.Ask($"/api/companies/{id}")).Headers.ETag!.ToString();
        await api.German.Post($"/api/companies/{id}/dismissals", """{"practice":"AZ-04","reason":"cost"}""");
        var changes = new (HttpMethod Method, string Address, string? Body)[]
        {
            (HttpMethod.Post, "measures", """{"practice":"AZ-05","state":"planned"}"""),
            (HttpMethod.Post, "dismissals", """{"practice":"AZ-06","reason":"cost"}"""),
            (HttpMethod.Put, "consents/publicNaming", """{"given":true}"""),
            (HttpMethod.Delete, "dismissals/AZ-04", null),
        };

        foreach (var (method, address, body) in changes)
        {
            var refused = await Send(method, $"/api/companies/{id}/{address}", body, ("If-Match", old));
            Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:matchmaking:problem:company-changed"), (refused.Status, refused.Type));
        }

        foreach (var (method, address, body) in changes)
        {
            var present = (await api.German.Ask($"/api/companies/{id}")).Headers.ETag!.ToString();
            Assert.Equal(HttpStatusCode.OK, (await Send(method, $"/api/companies/{id}/{address}", body, ("If-Match", present))).Status);
        }
    }

    [Fact]
    public async Task Another_language_is_another_representation_and_has_another_tag()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-05","state":"planned"}""");

        var german = (await api.German.Ask($"/api/companies/{id}")).Headers.ETag!.ToString();
        var english = (await api.English.Ask($"/api/companies/{id}")).Headers.ETag!.ToString();

        Assert.NotEqual(german, english);
        Assert.Equal(german, (await api.German.Ask($"/api/companies/{id}")).Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Put(id, 41, ("If-Match", english))).Status);
    }

    [Fact]
    public async Task The_form_of_a_measure_keeps_what_was_typed_when_somebody_else_saved_meanwhile()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-05","state":"planned"}""");
        using var browser = new HttpClient { BaseAddress = api.German.BaseAddress };
        var page = await browser.GetStringAsync($"/betriebe/{id}/massnahmen/AZ-05");
        await Put(id, 50);

        var (status, refused) = await Stop(browser, page, id);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Inzwischen hat jemand diesen Betrieb ge", refused, StringComparison.Ordinal);
        Assert.Contains("Umbau der Halle", refused, StringComparison.Ordinal);
        Assert.Equal("planned", (await api.German.Ask($"/api/companies/{id}"))["measures"][0].GetProperty("state").GetString());

        await Stop(browser, refused, id);
        Assert.Equal("stopped", (await api.German.Ask($"/api/companies/{id}"))["measures"][0].GetProperty("state").GetString());
    }

    private static async Task<(HttpStatusCode Status, string Page)> Stop(HttpClient browser, string page, string id)
    {
        var fields = Hidden().Matches(page).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        fields["Form.State"] = "Stopped";
        fields["Form.Reason"] = "Umbau der Halle";
        using var form = new FormUrlEncodedContent(fields);
        using var response = await browser.PostAsync($"/betriebe/{id}/massnahmen/AZ-05", form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_list_of_everyday_practices_leaves_alone_what_somebody_has_recorded_meanwhile()
    {
        var id = await api.German.NewCompany();
        using var browser = new HttpClient { BaseAddress = api.German.BaseAddress };
        var page = await browser.GetStringAsync($"/betriebe/{id}");
        var ticked = api.Catalogue.Everyday.DistinctBy(each => each.Practices[0]).Where(each => each.Practices.Count == 1).Take(2).ToList();
        var (paused, open) = (ticked[0].Practices[0], ticked[1].Practices[0]);
        await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"{{paused}}","state":"lived"}""");
        await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"{{paused}}","state":"paused","reason":"Umbau"}""");

        var said = await Tick(browser, page, id, ticked);

        Assert.Contains("Eingetragen als gelebt: 1.", said, StringComparison.Ordinal);
        var states = (await api.German.Ask($"/api/companies/{id}"))["measures"].EnumerateArray()
            .ToDictionary(measure => measure.GetProperty("practice").GetString()!, measure => measure.GetProperty("state").GetString());
        Assert.Equal("paused", states[paused]);
        Assert.Equal("lived", states[open]);
        Assert.Contains("schon eingetragen", await Tick(browser, await browser.GetStringAsync($"/betriebe/{id}"), id, ticked), StringComparison.Ordinal);
    }

    private static async Task<string> Tick(HttpClient browser, string page, string id, IEnumerable<EverydayPractice> ticked)
    {
        var token = Hidden().Matches(page).First(match => match.Groups[1].Value.StartsWith("__", StringComparison.Ordinal));
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create(token.Groups[1].Value, WebUtility.HtmlDecode(token.Groups[2].Value)),
            KeyValuePair.Create("operation", $"{Guid.NewGuid():N}"),
            .. ticked.Select(each => KeyValuePair.Create("everyday", each.Id)),
        ]);
        using var response = await browser.PostAsync($"/betriebe/{id}/alltag", form);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_when_somebody_else_saved_meanwhile()
    {
        var id = await api.German.NewCompany(headcount: 40);
        using var browser = new HttpClient { BaseAddress = api.German.BaseAddress };
        var page = await browser.GetStringAsync($"/betriebe/{id}/profil");
        await Put(id, 50);

        var (status, refused) = await Send(browser, page, id, "Mein Name");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Inzwischen hat jemand diesen Betrieb ge", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Mein Name\"", refused, StringComparison.Ordinal);
        Assert.Equal("Metallbau Nord", (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("name").GetString());

        await Send(browser, refused, id, "Mein Name");
        Assert.Equal("Mein Name", (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("name").GetString());
    }

    private static async Task<(HttpStatusCode Status, string Page)> Send(HttpClient browser, string page, string id, string name)
    {
        var fields = Hidden().Matches(page).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        fields["Form.Name"] = name;
        fields["Form.Headcount"] = "40";
        fields["Form.Shift"] = "most";
        using var form = new FormUrlEncodedContent(fields);
        using var response = await browser.PostAsync($"/betriebe/{id}/profil", form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Task<Answer> Put(string id, int headcount, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, $"/api/companies/{id}", Requests.Profile(headcount), headers);

    private async Task<Answer> Send(HttpMethod method, string address, string? json, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = api.German.BaseAddress };
        foreach (var (name, value) in headers)
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return await client.Ask(method, address, json is null ? null : Requests.Json(json));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
