using System.Globalization;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Shell;

/// <summary>
/// German pages live at <c>/…</c>, English ones at <c>/en/…</c>. The prefix moves into the path base, so that routes and
/// relative links know nothing of it.
/// </summary>
internal sealed class LanguagePrefix(RequestDelegate next)
{
    public const string English = "/en";

    private static readonly object Key = new();
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        var root = request.PathBase;
        var language = Language.De;
        if (request.Path.StartsWithSegments(English, out var rest))
        {
            request.PathBase = root.Add(English);
            request.Path = rest.HasValue ? rest : "/";
            language = Language.En;
        }

        context.Items[Key] = new Place(language, root);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language == Language.En ? British : German;
        return next(context);
    }

    /// <summary>What the address said about the language, and where the site begins without it.</summary>
    public static Place Of(HttpContext context) => (Place)context.Items[Key]!;

    internal sealed record Place(Language Language, PathString Root);
}
