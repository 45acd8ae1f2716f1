using System.Globalization;
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
}
