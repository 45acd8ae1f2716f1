using System.Net;
using System.Text;
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
    [InlineData("betriebe/einlesen", "companies/import")]
    [InlineData("betriebe/profil/profil", "companies/profil/profile")]
    [InlineData("betriebe/katalog/massnahmen/IK-01", "companies/katalog/measures/IK-01")]
    [InlineData("irgendwo/anders", "irgendwo/anders")]
    [InlineData("", "")]
    public void An_address_is_translated_without_touching_its_ids(string german, string english)
    {
        Assert.Equal(english, PagePaths.Translate(german, Language.En));
        Assert.Equal(german, PagePaths.Translate(english, Language.De));
    }

    /// <summary>Each page right below the list of companies, in either language.</summary>
    public static TheoryData<string> WordsOfPages =>
    [
        .. PagePaths.All.SelectMany(page => new[] { page.De, page.En })
            .Select(address => address.Split('/'))
            .Where(parts => parts.Length == 2 && parts[0] is "betriebe" or "companies" && !parts[1].StartsWith('{'))
            .Select(parts => parts[1]),
    ];

    [Theory, MemberData(nameof(WordsOfPages))]
    public async Task No_company_can_hide_behind_a_page(string word)
    {
        var put = await api.German.Put($"/api/companies/{word}", """{"name":"Firma","headcount":9,"shiftShare":0}""");
        var table = new StringContent($"id;name;headcount;shiftShare\n{word};Firma;9;0\n", Encoding.UTF8, "text/csv");
        var import = await api.German.Ask(HttpMethod.Post, "/api/import/companies", table);

        Assert.Equal(HttpStatusCode.BadRequest, put.Status);
        Assert.Contains("gehört zu einer Seite", put.Body, StringComparison.Ordinal);
        Assert.Contains("gehört zu einer Seite", import.Body, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("betriebe/niemand", "Diesen Betrieb gibt es hier nicht", "niemand")]
    [InlineData("en/companies/nobody/profile", "There is no such company here", "nobody")]
    [InlineData("praxis/ZZ-99", "Diesen Eintrag gibt es im Katalog nicht", "ZZ-99")]
    [InlineData("betriebe/niemand/massnahmen/ZZ-99", "Diesen Eintrag gibt es im Katalog nicht", "ZZ-99")]
    [InlineData("betriebe/niemand/massnahmen/AZ-04", "Diesen Betrieb gibt es hier nicht", "niemand")]
    [InlineData("irgendwo", "Diese Seite gibt es nicht", "Startseite")]
    public async Task A_page_that_is_missing_says_what_was_not_found(string address, string title, string named)
    {
        var answer = await api.German.GetAsync(new Uri($"/{address}", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(named, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_a_practice_in_small_letters_leads_to_its_own()
    {
        var answer = await api.German.GetAsync(new Uri("/en/practice/az-04?headcount=40", UriKind.Relative));

        Assert.Equal("/en/practice/AZ-04?headcount=40", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task The_other_language_is_the_same_page_with_the_same_answers()
    {
        var page = await api.German.GetStringAsync(new Uri("/ergebnisse?headcount=40&shift=most&topic=PFL&note=x", UriKind.Relative));

        Assert.Matches("hreflang=\"en\" href=\"[^\"]*/en/results\\?headcount=40&amp;shift=most&amp;topic=PFL\"", page);
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
