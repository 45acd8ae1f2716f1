namespace Matchmaking.Api.Hosting;

/// <summary>
/// Answers HEAD like GET without a body (RFC 9110, 9.3.2). Endpoints know GET only; the web server remembers what was
/// asked and drops the body by itself.
/// </summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }
}
