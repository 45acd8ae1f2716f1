using System.Net;
using System.Text.RegularExpressions;

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
        Assert.Equal("\"1\"", tag);

        var first = await Put(id, 41, ("If-Match", tag));
        var second = await Put(id, 42, ("If-Match", tag));

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (first.Status, first.Headers.ETag!.ToString()));
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
    [InlineData("\"0\"")]
    [InlineData("W/\"1\"")]
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
    public async Task The_form_keeps_what_was_typed_when_somebody_else_saved_meanwhile()
    {
        var id = await api.German.NewCompany(headcount: 40);
        using var browser = new HttpClient { BaseAddress = api.German.BaseAddress };
        var page = await browser.GetStringAsync($"/betriebe/{id}/profil");
        await Put(id, 50);

        var (status, refused) = await Send(browser, page, id, "Mein Name");
        Assert.Equal(HttpStatusCode.BadRequest, status);
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

    private async Task<Answer> Put(string id, int headcount, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = api.German.BaseAddress };
        foreach (var (name, value) in headers)
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return await client.Put($"/api/companies/{id}", Requests.Profile(headcount));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
