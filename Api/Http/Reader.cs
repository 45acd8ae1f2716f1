using Matchmaking.Catalogue;

namespace Matchmaking.Api.Http;

/// <summary>Who reads the answer, and the catalogue whose names it holds.</summary>
internal sealed record Reader(PracticeCatalogue Catalogue, Language Language)
{
    public static ValueTask<Reader?> BindAsync(HttpContext http)
    {
        var language = RequestLanguage.Of(http.Request);
        RequestLanguage.Declare(http.Response, language);
        return ValueTask.FromResult<Reader?>(new Reader(http.RequestServices.GetRequiredService<PracticeCatalogue>(), language));
    }
}
