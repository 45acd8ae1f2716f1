using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>
/// Refuses changes that a page of another site triggers in a visitor's browser. Browsers name the origin of such
/// requests themselves; programs that are no browsers send neither header and pass.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || !IsCrossSite(request))
            return next(http);
        return new ProblemResult(Problem.Of(RequestRefusal.CrossSite)).ExecuteAsync(http);
    }

    private static bool IsCrossSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
            return site is not ("same-origin" or "none");
        return request.Headers.Origin is [{ } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && request.Host.Value == from.Authority);
    }
}
