namespace Matchmaking.Api.Http;

/// <summary>What logs and traces call a request: an address may name a company, its pattern names nobody.</summary>
internal static class RouteOf
{
    private const string Unknown = "(no route)";

    public static string Request(HttpRequest request) => request.HttpContext.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern }
        ? pattern.StartsWith('/') ? pattern : $"/{pattern}"
        : Unknown;
}
