using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Shell;

/// <summary>
/// Page requests that went wrong get a page that says what happened and what to do next, under the address that was
/// asked for.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> logger)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusOf(exception);
            context.Response.ContentType = null;
            Log(exception, context);
        }

        // Forms are looked at before anybody reads them, and then a body that is too large looks like a broken one.
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest } && context.Request.ContentLength > RequestBytes.LargestDrained)
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null } response && IsEmpty(response))
            await Answer(context, response.StatusCode);
    }

    /// <summary>A form without its cookie is refused after the type of the page was set, but before anything was written.</summary>
    private static bool IsEmpty(HttpResponse response) =>
        response.ContentType is null
        || (response.ContentType.StartsWith("text/html", StringComparison.Ordinal) && response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: 0 });

    private static async Task Answer(HttpContext context, int status)
    {
        context.Response.Clear();
        // A renderer serves one page only, and the one of this request has been used.
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        await new RazorComponentResult<ErrorDocument>(new { Status = status, Sent = HttpMethods.IsPost(context.Request.Method) }) { StatusCode = status }.ExecuteAsync(context);
        context.RequestServices = services;
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when ProblemMiddleware.IsNotNow(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private void Log(Exception exception, HttpContext context)
    {
        if (context.RequestAborted.IsCancellationRequested)
            return;
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            LogFailure(exception, context.Request.Method, RouteOf.Request(context.Request));
    }

    [LoggerMessage(1, LogLevel.Error, "The page for {Method} {Route} could not be made.")]
    private partial void LogFailure(Exception exception, string method, string route);
}
