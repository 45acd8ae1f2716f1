using System.Net;

namespace Matchmaking.Api.Tests.Companies;

[Collection(ApiCollection.Name)]
public sealed class CompanyTests(ApiFixture api)
{
    [Fact]
    public async Task A_profile_that_was_put_is_answered_and_can_be_read_again()
    {
        var id = await api.German.NewCompany(headcount: 40);
        var company = await api.German.Ask($"/api/companies/{id}");

        Assert.Equal(HttpStatusCode.OK, company.Status);
        Assert.Equal(id, company["company"].GetString());
        Assert.Equal(1, company["version"].GetInt64());
        Assert.Equal("Metallbau Nord", company["profile"].GetProperty("name").GetString());
        Assert.Equal(40, company["profile"].GetProperty("headcount").GetInt32());
        Assert.Equal(0.8, company["profile"].GetProperty("shiftShare").GetDouble());
        Assert.Equal(0, company["measures"].GetArrayLength());
        Assert.Equal(3, company["consents"].GetArrayLength());
    }

    [Fact]
    public async Task The_profile_that_is_answered_can_be_put_back_unchanged()
    {
        var id = await api.German.NewCompany();
        var company = await api.German.Ask($"/api/companies/{id}");
        var again = await api.German.Put($"/api/companies/{id}", company["profile"].GetRawText());

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(company.Body, again.Body);
    }

    [Fact]
    public async Task Only_name_headcount_and_shift_share_are_needed()
    {
        var company = await api.German.Put($"/api/companies/firma-{Guid.NewGuid():N}", """{"name":"Bäckerei Süd","headcount":9,"shiftShare":0}""");

        Assert.Equal(HttpStatusCode.OK, company.Status);
        Assert.Equal("Bäckerei Süd", company["profile"].GetProperty("name").GetString());
        Assert.False(company["profile"].GetProperty("willingToHost").GetBoolean());
    }

    [Fact]
    public async Task A_measure_keeps_its_history()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"planned"}""");
        var company = await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"introduced","takeUp":"some"}""");

        var measure = company["measures"][0];
        Assert.Equal("AZ-04", measure.GetProperty("practice").GetString());
        Assert.Equal("Früh veröffentlichter, verlässlicher Schichtplan", measure.GetProperty("title").GetString());
        Assert.Equal("introduced", measure.GetProperty("state").GetString());
        Assert.Equal("some", measure.GetProperty("takeUp").GetString());
        Assert.Equal(["planned", "introduced"], measure.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("state").GetString()));
        Assert.EndsWith("Z", measure.GetProperty("at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guides_breakfasts_and_checklists_record_their_own_details()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"IK-01","state":"introduced","details":{"trained":2,"inTraining":1,"hoursReserved":8}}""");
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"BU-01","state":"introduced","details":{"hosted":1,"attended":3}}""");
        var company = await api.German.Post($"/api/companies/{id}/measures", """{"practice":"IK-05","state":"lived","details":{"inUse":[{"topic":"pregnancy","language":"tr"}]}}""");

        var details = company["measures"].EnumerateArray().ToDictionary(
            measure => measure.GetProperty("practice").GetString()!, measure => measure.GetProperty("details"));
        Assert.Equal(8, details["IK-01"].GetProperty("hoursReserved").GetInt32());
        Assert.Equal(3, details["BU-01"].GetProperty("attended").GetInt32());
        Assert.Equal("tr", details["IK-05"].GetProperty("inUse")[0].GetProperty("language").GetString());
    }

    [Fact]
    public async Task A_step_that_skips_another_is_a_conflict_and_changes_nothing()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"idea"}""");
        var before = await api.German.Ask($"/api/companies/{id}");
        var refused = await api.English.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"lived"}""");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("urn:matchmaking:problem:illegal-transition", refused.Type);
        Assert.Equal("This step is not possible from here", refused.Title);
        Assert.Equal(before.Body, (await api.German.Ask($"/api/companies/{id}")).Body);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("stopped")]
    public async Task Pausing_and_stopping_need_a_reason(string state)
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"introduced"}""");
        var refused = await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"AZ-04","state":"{{state}}"}""");
        var accepted = await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"AZ-04","state":"{{state}}","reason":"Auftragslage"}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Wenn Sie eine Maßnahme pausieren oder beenden, nennen Sie kurz den Grund.", refused.Error("reason"));
        Assert.Equal("Auftragslage", accepted["measures"][0].GetProperty("reason").GetString());
        Assert.Empty(accepted["warnings"].EnumerateArray());

        var personal = await api.German.Post($"/api/companies/{await api.German.NewCompany()}/measures", """{"practice":"AZ-04","state":"idea","reason":"Frau Kaya fehlt"}""");
        var warning = Assert.Single(personal["warnings"].EnumerateArray());
        Assert.Equal("reason", warning.GetProperty("field").GetString());
        Assert.Contains("„Frau Kaya“", warning.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practice_or_a_company_that_nobody_knows_is_not_found()
    {
        var id = await api.German.NewCompany();
        var practice = await api.German.Post($"/api/companies/{id}/measures", """{"practice":"XX-99","state":"idea"}""");
        var company = await api.German.Post("/api/companies/niemand/measures", """{"practice":"AZ-04","state":"idea"}""");

        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:unknown-practice"), (practice.Status, practice.Type));
        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:company-not-found"), (company.Status, company.Type));
    }

    [Fact]
    public async Task A_dismissal_can_be_taken_back()
    {
        var id = await api.German.NewCompany();
        var dismissed = await api.German.Post($"/api/companies/{id}/dismissals", """{"practice":"AO-02","reason":"tooSmall"}""");
        var undone = await api.German.Delete($"/api/companies/{id}/dismissals/AO-02");
        var again = await api.German.Delete($"/api/companies/{id}/dismissals/AO-02");

        Assert.Equal("tooSmall", dismissed["dismissals"][0].GetProperty("reason").GetString());
        Assert.Equal(0, undone["dismissals"].GetArrayLength());
        Assert.Equal((HttpStatusCode.NotFound, "urn:matchmaking:problem:not-dismissed"), (again.Status, again.Type));
    }

    [Fact]
    public async Task A_consent_can_be_given_and_withdrawn_and_both_stay_on_record()
    {
        var id = await api.German.NewCompany();
        await api.German.Put($"/api/companies/{id}/consents/showToPeers", """{"given":true}""");
        var company = await api.German.Put($"/api/companies/{id}/consents/showToPeers", """{"given":false}""");

        var consent = company["consents"].EnumerateArray().Single(consent => consent.GetProperty("purpose").GetString() == "showToPeers");
        Assert.False(consent.GetProperty("given").GetBoolean());
        Assert.Equal([true, false], consent.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("given").GetBoolean()));
    }

    [Fact]
    public async Task The_list_goes_on_where_the_page_before_ended()
    {
        await api.German.NewCompany();
        await api.German.NewCompany();
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await api.German.Ask($"/api/companies?limit=1&cursor={cursor}");
            seen.AddRange(page["items"].EnumerateArray().Select(item => item.GetProperty("company").GetString()!));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);

        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);
        Assert.True(seen.Count >= 2);
    }
}
