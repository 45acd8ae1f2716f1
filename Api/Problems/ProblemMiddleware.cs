using System.Data.Common;
using Matchmaking.Api.Http;
using Orleans.Runtime;

namespace Matchmaking.Api.Problems;

/// <summary>
/// Gives every answer of the API that went wrong the form of a problem: exceptions, and the bare statuses of the web
/// server (no such address, wrong method, wrong media type).
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            await Answer(http, exception);
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            await new ProblemResult(new Problem(ProblemMap.OfStatus(http.Response.StatusCode))).ExecuteAsync(http);
    }

    private Task Answer(HttpContext http, Exception exception)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return Task.CompletedTask;
        }

        http.Response.Clear();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return new ProblemResult(ProblemOf(exception, http.Request)).ExecuteAsync(http);
    }

    private Problem ProblemOf(Exception exception, HttpRequest request)
    {
        if (exception is BadHttpRequestException bad)
            return new Problem(ProblemMap.OfStatus(bad.StatusCode));

        if (IsNotNow(exception))
        {
            LogUnavailable(exception, request.Method, RouteOf.Request(request));
            return Problem.Of(RequestRefusal.Unavailable);
        }

        LogUnexpected(exception, request.Method, RouteOf.Request(request));
        return Problem.Of(RequestRefusal.Unexpected);
    }

    /// <summary>What passes by itself or is mended outside this program, so that trying again makes sense.</summary>
    internal static bool IsNotNow(Exception exception) =>
        exception is TimeoutException or OrleansException or DbException or OperationCanceledException;

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Route} could not be answered now.")]
    private partial void LogUnavailable(Exception exception, string method, string route);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Route} failed.")]
    private partial void LogUnexpected(Exception exception, string method, string route);
}
