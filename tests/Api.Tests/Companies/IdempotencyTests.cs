using System.Net;

namespace Matchmaking.Api.Tests.Companies;

[Collection(ApiCollection.Name)]
public sealed class IdempotencyTests(ApiFixture api)
{
    private const string Planned = """{"practice":"AZ-04","state":"planned"}""";

    [Fact]
    public async Task The_same_change_with_the_same_key_has_no_second_effect()
    {
        var id = await api.German.NewCompany();
        var first = await api.German.Post($"/api/companies/{id}/measures", Planned, key: "retry-1");
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"introduced"}""");
        var second = await api.German.Post($"/api/companies/{id}/measures", Planned, key: "retry-1");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        var now = await api.German.Ask($"/api/companies/{id}");
        Assert.Equal("introduced", now["measures"][0].GetProperty("state").GetString());
        Assert.Equal(now["version"].GetInt64(), second["version"].GetInt64());
        Assert.Equal("introduced", second["measures"][0].GetProperty("state").GetString());
        Assert.Equal(2, now["measures"][0].GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task A_repetition_of_a_consent_does_not_bring_back_what_was_withdrawn_since()
    {
        var id = await api.German.NewCompany();
        await Consent(given: true, key: "give");
        await Consent(given: false, key: "withdraw");

        var repeated = await Consent(given: true, key: "give");

        Assert.Equal(HttpStatusCode.OK, repeated.Status);
        var consent = repeated["consents"].EnumerateArray().Single(each => each.GetProperty("purpose").GetString() == "publicNaming");
        Assert.False(consent.GetProperty("given").GetBoolean());
        Assert.Equal(2, consent.GetProperty("history").GetArrayLength());

        Task<Answer> Consent(bool given, string key) =>
            api.German.Put($"/api/companies/{id}/consents/publicNaming", $$"""{"given":{{(given ? "true" : "false")}}}""", key);
    }

    [Fact]
    public async Task A_key_that_belongs_to_another_change_is_refused()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", Planned, key: "one");
        var other = await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-05","state":"planned"}""", key: "one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("urn:matchmaking:problem:idempotency-key-reused", other.Type);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("tab\there")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x")]
    public async Task A_key_of_the_wrong_form_is_refused_and_changes_nothing(string key)
    {
        var id = await api.German.NewCompany();
        var refused = await api.German.Post($"/api/companies/{id}/measures", Planned, key);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("urn:matchmaking:problem:invalid-idempotency-key", refused.Type);
        Assert.Equal(1, (await api.German.Ask($"/api/companies/{id}"))["version"].GetInt64());
    }
}
