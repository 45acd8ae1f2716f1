using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Matchmaking.Api.Http;

/// <summary>Gives the span of a request, which has the same name for all of them, its method, route and status.</summary>
internal sealed class RequestSpan(RequestDelegate next)
{
    public Task Invoke(HttpContext context) =>
        context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span ? Describe(span, context) : next(context);

    private async Task Describe(Activity span, HttpContext context)
    {
        await next(context);
        var route = RouteOf.Request(context.Request);
        span.DisplayName = $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
    }
}
