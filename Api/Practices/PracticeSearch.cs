using System.Globalization;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>Finds practices by words, action field and topic; every condition that is given must hold.</summary>
internal static class PracticeSearch
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    private static readonly CompareInfo German = CultureInfo.GetCultureInfo("de-DE").CompareInfo;

    /// <summary>In the order of the catalogue.</summary>
    /// <param name="words">Each must occur in id, name, action or summary of either language; case and accents do not matter.</param>
    public static IEnumerable<Practice> Find(PracticeCatalogue catalogue, string? words, string? field, string? topic)
    {
        var wanted = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return catalogue.Practices.Where(practice =>
            (field is null || practice.Field == field)
            && (topic is null || practice.Topics.Contains(topic))
            && Array.TrueForAll(wanted, word => Mentions(practice, word)));
    }

    private static bool Mentions(Practice practice, string word) =>
        Contains(practice.Id, word) || Contains(practice.Name, word) || Contains(practice.Action, word) || Contains(practice.Summary, word);

    private static bool Contains(LocalizedText text, string word) => Contains(text.De, word) || Contains(text.En, word);

    private static bool Contains(string text, string word) => German.IndexOf(text, word, Loosely) >= 0;
}
