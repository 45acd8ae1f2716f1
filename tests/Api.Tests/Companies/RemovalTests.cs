using System.Net;

namespace Matchmaking.Api.Tests.Companies;

[Collection(ApiCollection.Name)]
public sealed class RemovalTests(ApiFixture api)
{
    [Fact]
    public async Task A_removed_company_is_gone_until_it_is_restored()
    {
        var id = await api.German.NewCompany();
        var before = await api.German.Ask($"/api/companies/{id}");

        var removed = await api.German.Delete($"/api/companies/{id}", "remove");
        Assert.Equal((HttpStatusCode.OK, id), (removed.Status, removed["company"].GetString()));
        Assert.Equal(removed.Body, (await api.German.Delete($"/api/companies/{id}", "remove")).Body);
        var gone = await api.German.Ask($"/api/companies/{id}");
        Assert.Equal((HttpStatusCode.Gone, "urn:matchmaking:problem:company-removed"), (gone.Status, gone.Type));
        Assert.Equal(HttpStatusCode.Gone, (await api.German.Put($"/api/companies/{id}", Answers.Profile())).Status);
        Assert.Equal(HttpStatusCode.Gone, (await api.German.Delete($"/api/companies/{id}")).Status);
        Assert.DoesNotContain((await api.German.Ask("/api/companies?limit=200"))["items"].EnumerateArray(), company => company.GetProperty("company").GetString() == id);

        Assert.Equal(HttpStatusCode.OK, (await api.German.Post($"/api/companies/{id}/restoration", "")).Status);
        var after = await api.German.Ask($"/api/companies/{id}");
        Assert.Equal(before["profile"].ToString(), after["profile"].ToString());
        Assert.Contains((await api.German.Ask("/api/companies?limit=200"))["items"].EnumerateArray(), company => company.GetProperty("company").GetString() == id);
    }

    [Fact]
    public async Task Nobody_removes_what_is_not_there_or_has_changed()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Delete("/api/companies/gab-es-nie")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Post("/api/companies/gab-es-nie/restoration", "")).Status);
        var id = await api.German.NewCompany();
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.German.Ask(HttpMethod.Delete, $"/api/companies/{id}", headers: ("If-Match", "\"99\""))).Status);
    }
}
