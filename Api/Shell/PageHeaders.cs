namespace Matchmaking.Api.Shell;

/// <summary>What browsers may do with a page: load nothing from elsewhere, be shown nowhere else, tell nobody its address.</summary>
internal sealed class PageHeaders(RequestDelegate next)
{
    // KERN draws its marks with images that are written into the style sheet.
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public Task Invoke(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            // The answers to the three questions stand in the address: they stay on this site.
            headers["Referrer-Policy"] = "same-origin";
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers.ContentLanguage = LanguagePrefix.Of(context).Language == Catalogue.Language.En ? "en" : "de";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
