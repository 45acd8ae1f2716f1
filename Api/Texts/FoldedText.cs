using System.Globalization;
using System.Text;

namespace Matchmaking.Api.Texts;

/// <summary>Words as a search compares them: without case and accents, and with both spellings of umlauts and ß alike.</summary>
internal static class FoldedText
{
    /// <summary>Umlauts and their two letters become the plain letter: Fruehstueck, Frühstück and Fruhstuck are one word.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter);
        return folded.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u").ToString();
    }

    /// <summary>The folded words of a search.</summary>
    public static string[] WordsOf(string? text) => Of(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
