using Matchmaking.Api.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Http;

/// <summary>One endpoint under <c>/api</c> as the running program knows it: nobody has to remember to add a new one here.</summary>
internal sealed record Route(string Method, string Pattern, IReadOnlyList<string> Parameters, BodyDescription? Body)
{
    /// <summary>Its own parts come from the catalogue or name things that the tests put there.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["/api/companies/{id}"] = KnownCompany,
        ["/api/alliances/{id}"] = KnownAlliance,
        ["/api/personas/{id}"] = "pflegender-produktionsmitarbeiter",
        ["/api/practices/{id}"] = "AZ-04",
        ["practice"] = "AZ-04",
        ["purpose"] = "showToPeers",
        ["month"] = "2026-03",
        ["seat"] = "vorsitz",
        ["offer"] = "notfallbetreuung",
        ["measure"] = "fruehstueck",
        ["company"] = KnownCompany,
    };

    public const string KnownCompany = "routen-betrieb";
    public const string KnownAlliance = "routen-buendnis";

    public bool IsTable => Body?.MediaType == "text/csv";

    /// <summary>Who puts something under an id of their own makes it.</summary>
    public bool Makes => Method == "PUT" && Parameters is ["id"];

    public string Address => Fill(null, "");

    public static List<Route> All(IServiceProvider services) =>
        [.. services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) is true)
            .SelectMany(Of)
            .OrderBy(route => route.ToString(), StringComparer.Ordinal)];

    /// <summary>The address with one of its parts replaced.</summary>
    public string With(string parameter, string value) => Fill(parameter, value);

    public override string ToString() => $"{Method} {Pattern}";

    private static IEnumerable<Route> Of(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern;
        var text = string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => ".",
        }))));
        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            yield return new Route(method, $"/{text}", [.. pattern.Parameters.Select(parameter => parameter.Name)], endpoint.Metadata.GetMetadata<BodyDescription>());
    }

    private string Fill(string? replaced, string value)
    {
        var address = Pattern;
        foreach (var parameter in Parameters)
            address = address.Replace($"{{{parameter}}}", parameter == replaced ? value : KnownValue(parameter), StringComparison.Ordinal);
        return address;
    }

    private string KnownValue(string parameter) => Known
        .FirstOrDefault(known => known.Key == parameter || (parameter == "id" && Pattern.StartsWith(known.Key, StringComparison.Ordinal))).Value
        ?? throw new InvalidOperationException($"{this}: say in {nameof(Route)} what {{{parameter}}} may be.");
}
