using System.Text.RegularExpressions;
using Matchmaking.Silo.Telemetry;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Http;

/// <summary>No address that a log could repeat names a company or an alliance, whatever pages and endpoints there are.</summary>
[Collection(ApiCollection.Name)]
public sealed partial class NamelessAddressTests(ApiFixture api)
{
    /// <summary>Parts of these name what the catalogue or the calendar has, or a file of the program.</summary>
    private static readonly string[] NameNobody =
        ["api/practices/", "praxis/", "practice/", "api/personas/", "personas/", "api/spotlights/", "_framework/", "{**"];

    [Fact]
    public void Every_id_in_an_address_gives_way_to_a_fingerprint()
    {
        var pseudonyms = Pseudonyms.OfThisRun();
        var addresses = api.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => pattern.Contains('{', StringComparison.Ordinal) && !NameNobody.Any(prefix => pattern.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(pattern => "/" + Parameter().Replace(pattern, "verschwiegen-q7"))
            .Distinct().ToList();

        Assert.True(addresses.Count > 40, $"Only {addresses.Count} addresses were looked at.");
        Assert.All(addresses, address => Assert.DoesNotContain("q7", pseudonyms.Redact(address), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
