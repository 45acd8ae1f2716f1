using System.Net;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

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
        Assert.Equal(HttpStatusCode.Gone, (await api.German.Put($"/api/companies/{id}", Requests.Profile())).Status);
        Assert.Equal(HttpStatusCode.Gone, (await api.German.Delete($"/api/companies/{id}")).Status);
        Assert.False(await IsListed(id));
        Assert.Equal(HttpStatusCode.Gone, (await api.German.GetAsync(new Uri($"/betriebe/{id}", UriKind.Relative))).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await api.German.Ask(HttpMethod.Post, $"/api/companies/{id}/restoration")).Status);
        var after = await api.German.Ask($"/api/companies/{id}");
        Assert.Equal(before["profile"].ToString(), after["profile"].ToString());
        Assert.True(await IsListed(id));
    }

    [Fact]
    public async Task Nobody_removes_what_is_not_there_or_has_changed()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Delete("/api/companies/gab-es-nie")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask(HttpMethod.Post, "/api/companies/gab-es-nie/restoration")).Status);
        var id = await api.German.NewCompany();
        using var stale = new HttpRequestMessage(HttpMethod.Delete, $"/api/companies/{id}");
        stale.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        using var refused = await api.German.SendAsync(stale);
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    /// <summary>Ids are listed in their order, so the next after the same id without its end is this one.</summary>
    private async Task<bool> IsListed(string id) =>
        (await api.Services.GetRequiredService<IGrainFactory>().GetCompanyDirectory().Page(id[..^1], 1)).Items.Any(company => company.Id == id);
}
