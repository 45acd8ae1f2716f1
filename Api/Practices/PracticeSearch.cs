using System.Runtime.CompilerServices;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>Finds practices by words, action field and topic; every condition that is given must hold.</summary>
internal static class PracticeSearch
{
    // A catalogue never changes, so each is folded once.
    private static readonly ConditionalWeakTable<PracticeCatalogue, Dictionary<string, string[]>> Folded = [];

    /// <summary>What calls itself by the words comes first, then what is described with them, then what is related to them; else in the order of the catalogue.</summary>
    /// <param name="words">
    /// Each must occur in the id, name, action, summary, first step, action field, topics or needs, in either language.
    /// </param>
    public static IEnumerable<Practice> Find(PracticeCatalogue catalogue, string? words, string? field, string? topic)
    {
        var wanted = FoldedText.WordsOf(words);
        var texts = Folded.GetValue(catalogue, FoldAll);
        return catalogue.Practices
            .Where(practice => (field is null || practice.Field == field) && (topic is null || practice.Topics.Contains(topic)))
            .Select(practice => (Practice: practice, Place: PlaceOf(wanted, texts[practice.Id])))
            .Where(found => found.Place is not null)
            .OrderBy(found => found.Place)
            .Select(found => found.Practice);
    }

    /// <summary>Where the word stands that stands last; null when one is missing.</summary>
    private static int? PlaceOf(string[] wanted, string[] texts)
    {
        var last = 0;
        foreach (var word in wanted)
        {
            var place = Array.FindIndex(texts, text => text.Contains(word, StringComparison.Ordinal));
            if (place < 0)
                return null;
            last = Math.Max(last, place);
        }

        return last;
    }

    private static Dictionary<string, string[]> FoldAll(PracticeCatalogue catalogue) =>
        catalogue.Practices.ToDictionary(practice => practice.Id, practice => TextsOf(practice, catalogue).Select(FoldedText.Of).ToArray());

    /// <summary>The nearest texts first. What the taxonomy calls its needs and topics serves as the synonyms of a practice.</summary>
    private static string[] TextsOf(Practice practice, PracticeCatalogue catalogue) =>
    [
        $"{practice.Id}\n{Both(practice.Name, practice.Action)}",
        Both(practice.Summary),
        Both(practice.FirstStep, catalogue.Fields[practice.Field].Name),
        Both([
            .. practice.Topics.Where(topic => topic != "ALLE").Select(topic => catalogue.Topics[topic].Name),
            .. practice.Needs.Where(need => need.Value > 1).Select(need => catalogue.Needs[need.Key].Name),
        ]),
    ];

    private static string Both(params IEnumerable<LocalizedText> texts) => string.Join('\n', texts.SelectMany(text => new[] { text.De, text.En }));
}
