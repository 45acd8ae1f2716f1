using Matchmaking.Catalogue;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Api.Http;

/// <summary>German unless the request prefers English. The query parameter <c>lang</c> outweighs the header.</summary>
internal static class RequestLanguage
{
    public static Language Of(HttpRequest request)
    {
        if (request.QueryString.HasValue && request.Query[QueryNames.Language] is ["de" or "en"] asked)
            return asked[0] == "en" ? Language.En : Language.De;

        var header = request.Headers.AcceptLanguage;
        if (header.Count == 0)
            return Language.De;

        // Most clients name one language or begin with the preferred one.
        return header is [{ Length: 2 } only] ? Named(only) ?? Language.De : Preferred(header);
    }

    /// <summary>States the language of the answer, for readers and for caches.</summary>
    public static void Declare(HttpResponse response, Language language)
    {
        response.Headers.ContentLanguage = language == Language.En ? "en" : "de";
        response.Headers.Vary = HeaderNames.AcceptLanguage;
    }

    public static Language? Named(ReadOnlySpan<char> tag)
    {
        var primary = tag.IndexOf('-') is var dash and >= 0 ? tag[..dash] : tag;
        if (primary.Equals("de", StringComparison.OrdinalIgnoreCase))
            return Language.De;
        return primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.En : null;
    }

    private static Language Preferred(IList<string?> header)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header!, out var languages))
            return Language.De;

        return languages
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Named(language.Value.AsSpan()))
            .FirstOrDefault(language => language is not null) ?? Language.De;
    }
}
