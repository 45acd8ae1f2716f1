using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Http;

/// <summary>Who reads the answer, and the catalogue whose names it holds. The query parameter <c>lang</c> outweighs the header.</summary>
internal sealed record Reader(PracticeCatalogue Catalogue, Language Language) : IRefusable
{
    public Problem? Refusal { get; private init; }

    public static ValueTask<Reader?> BindAsync(HttpContext http)
    {
        var asked = http.Request.Query["lang"].ToString();
        var named = asked is "de" or "en" ? RequestLanguage.Named(asked) : null;
        var language = named ?? RequestLanguage.Of(http.Request);
        RequestLanguage.Declare(http.Response, language);
        return ValueTask.FromResult<Reader?>(new Reader(http.RequestServices.GetRequiredService<PracticeCatalogue>(), language)
        {
            Refusal = asked.Length > 0 && named is null
                ? Problem.Of(RequestRefusal.InvalidParameter, "lang", FieldMistake.NotOneOf, "de, en")
                : null,
        });
    }
}
