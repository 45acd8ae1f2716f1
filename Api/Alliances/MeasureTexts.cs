using System.Globalization;
using Matchmaking.Catalogue;
using Microsoft.Extensions.Localization;

namespace Matchmaking.Api.Alliances;

/// <summary>Words about what alliances record.</summary>
internal static class MeasureTexts
{
    /// <summary>The name of a language; one that we have no word for is called what the system calls it.</summary>
    public static string Language(this IStringLocalizer<AllianceMeasureForm> text, string code)
    {
        var known = text[$"Language.{code}"];
        return known.ResourceNotFound ? CultureInfo.GetCultureInfo(code).DisplayName : known.Value;
    }

    /// <summary>What a charter is called; one that nobody has given a name goes by its id.</summary>
    public static string Charter(this IStringLocalizer<AllianceMeasureForm> text, string id, PracticeCatalogue catalogue, Language language)
    {
        if (catalogue.Alliances.FirstOrDefault(facts => facts.Charter.Id == id) is { } published)
            return published.Charter.Name.In(language);
        var known = text[$"Charter.{id}"];
        return known.ResourceNotFound ? id : known.Value;
    }
}
