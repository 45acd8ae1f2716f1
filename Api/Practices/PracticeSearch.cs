using System.Runtime.CompilerServices;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>Finds practices by words, action field and topic; every condition that is given must hold.</summary>
internal static class PracticeSearch
{
    // A catalogue never changes, so each is folded once.
    private static readonly ConditionalWeakTable<PracticeCatalogue, Dictionary<string, string>> Folded = [];

    /// <summary>In the order of the catalogue.</summary>
    /// <param name="words">
    /// Each must occur in the id, name, action, summary, first step, action field, topics or needs, in either language.
    /// </param>
    public static IEnumerable<Practice> Find(PracticeCatalogue catalogue, string? words, string? field, string? topic)
    {
        var wanted = FoldedText.WordsOf(words);
        var texts = Folded.GetValue(catalogue, FoldAll);
        return catalogue.Practices.Where(practice =>
            (field is null || practice.Field == field)
            && (topic is null || practice.Topics.Contains(topic))
            && Array.TrueForAll(wanted, word => texts[practice.Id].Contains(word, StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> FoldAll(PracticeCatalogue catalogue) =>
        catalogue.Practices.ToDictionary(practice => practice.Id, practice => FoldedText.Of(string.Join('\n', TextsOf(practice, catalogue))));

    /// <summary>What the taxonomy calls its needs and topics serves as the synonyms of a practice.</summary>
    private static IEnumerable<string> TextsOf(Practice practice, PracticeCatalogue catalogue)
    {
        IEnumerable<LocalizedText> texts =
        [
            practice.Name, practice.Action, practice.Summary, practice.FirstStep, catalogue.Fields[practice.Field].Name,
            .. practice.Topics.Where(topic => topic != "ALLE").Select(topic => catalogue.Topics[topic].Name),
            .. practice.Needs.Where(need => need.Value > 1).Select(need => catalogue.Needs[need.Key].Name),
        ];
        return texts.SelectMany(text => new[] { text.De, text.En }).Prepend(practice.Id);
    }
}
