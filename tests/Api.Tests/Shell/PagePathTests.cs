using System.Net;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Shell;

[Collection(ApiCollection.Name)]
public sealed class PagePathTests(ApiFixture api)
{
    public static TheoryData<PagePath> AllPages => [.. PagePaths.All];

    [Theory, MemberData(nameof(AllPages))]
    public void Both_addresses_of_a_page_are_routes_of_the_program(PagePath page)
    {
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .ToList();

        Assert.Contains(routes, route => Matches(route.PathSegments, page.De));
        Assert.Contains(routes, route => Matches(route.PathSegments, page.En));
    }

    [Theory]
    [InlineData("praxis/AZ-04", "practice/AZ-04")]
    [InlineData("betriebe/neu", "companies/new")]
    [InlineData("betriebe/profil/profil", "companies/profil/profile")]
    [InlineData("betriebe/katalog/massnahmen/IK-01", "companies/katalog/measures/IK-01")]
    [InlineData("irgendwo/anders", "irgendwo/anders")]
    [InlineData("", "")]
    public void An_address_is_translated_without_touching_its_ids(string german, string english)
    {
        Assert.Equal(english, PagePaths.Translate(german, Language.En));
        Assert.Equal(german, PagePaths.Translate(english, Language.De));
    }

    [Fact]
    public async Task An_error_below_the_api_stays_a_problem()
    {
        var answer = await api.German.GetAsync(new Uri("/api/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_page_tells_no_other_site_its_address_and_loads_nothing_from_elsewhere()
    {
        var answer = await api.German.GetAsync(new Uri("/ergebnisse?headcount=40&shift=most&topic=PFL", UriKind.Relative));

        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["de"], answer.Content.Headers.ContentLanguage);
    }

    private static bool Matches(IReadOnlyList<Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment> segments, string page)
    {
        var parts = page.Length == 0 ? [] : page.Split('/');
        return segments.Count == parts.Length
            && segments.Zip(parts).All(pair => pair.Second.StartsWith('{')
                ? pair.First.Parts[0].IsParameter
                : pair.First.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal && literal.Content == pair.Second);
    }
}
