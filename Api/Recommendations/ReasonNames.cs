using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Matchmaking.Api.Texts;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Recommendations;

/// <summary>What the arguments of reasons are called in one language: names of the catalogue, numbers, percentages.</summary>
internal sealed class ReasonNames
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, byte[]>> byKind;
    private readonly CultureInfo culture;
    private readonly byte[] groupSeparator;
    private readonly byte[] percentSign;

    /// <param name="catalogue">Whose entries are named.</param>
    /// <param name="language">The language of the names.</param>
    /// <param name="further">Kinds of arguments that only some sentences have, with their names.</param>
    public ReasonNames(
        PracticeCatalogue catalogue, Language language, params ReadOnlySpan<(string Kind, IEnumerable<(string Id, string Name)> Names)> further)
    {
        culture = TextTable.CultureOf(language);
        groupSeparator = Encoding.UTF8.GetBytes(culture.NumberFormat.NumberGroupSeparator);
        // German separates figure and sign; the space must not break the line.
        percentSign = Encoding.UTF8.GetBytes(language == Language.De ? "\u00A0%" : "%");
        var kinds = new Dictionary<string, FrozenDictionary<string, byte[]>>
        {
            ["need"] = Names(catalogue.Needs.Select(need => (need.Id, need.Name.In(language)))),
            ["topic"] = Names(catalogue.Topics.Select(topic => (topic.Id, topic.Name.In(language)))),
            ["persona"] = Names(catalogue.Personas.Select(persona => (persona.Id, persona.Name.In(language)))),
            ["sector"] = Names(catalogue.Sectors.Select(sector => (sector.Id, sector.Name.In(language)))),
            ["practice"] = Names(catalogue.Practices.Select(practice => (practice.Id, Brief(practice.Name.In(language))))),
            ["action"] = Names(catalogue.Practices.Select(practice => (practice.Id, practice.Action.In(language)))),
            ["rule"] = Names(catalogue.LegalRules.Select(rule => (rule.Id, Brief(rule.Name.In(language))))),
            ["cause"] = Names(ReasonText.CausesIn(language)),
        };
        foreach (var (kind, names) in further)
            kinds.Add(kind, Names(names));
        byKind = kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>How arguments of this kind are written: number, percent, text, or the name of a catalogue entry.</summary>
    /// <exception cref="FormatException">A template names a kind that does not exist.</exception>
    public Action<string, Utf8Text> WriterOf(string kind) => kind switch
    {
        "number" => WriteNumber,
        "percent" => WritePercent,
        "text" => static (text, output) => output.Raw(text),
        _ when byKind.TryGetValue(kind, out var names) => (id, output) => WriteName(names, id, output),
        _ => throw new FormatException($"A reason cannot hold an argument of the kind '{kind}'."),
    };

    /// <summary>Whether arguments of this kind are numbers rather than ids of the catalogue.</summary>
    public static bool IsFigure(string kind) => kind is "number" or "percent";

    private static void WriteName(FrozenDictionary<string, byte[]> names, string id, Utf8Text output)
    {
        if (names.TryGetValue(id, out var name))
            output.Raw(name);
        else
            output.Raw(id);
    }

    private void WriteNumber(string invariant, Utf8Text output)
    {
        // Nearly all are whole numbers, and those below a thousand the same in every language.
        if (int.TryParse(invariant, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole < 1_000_000)
            output.Grouped(whole, groupSeparator);
        else if (decimal.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            output.Raw(number.ToString("#,0.##", culture));
        else
            output.Raw(invariant);
    }

    private void WritePercent(string invariant, Utf8Text output)
    {
        WriteNumber(invariant, output);
        output.Raw(percentSign);
    }

    /// <summary>Without what stands in brackets: a sentence names a thing, it does not explain it.</summary>
    private static string Brief(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket] : name;

    private static FrozenDictionary<string, byte[]> Names(IEnumerable<(string Id, string Name)> names) =>
        names.ToFrozenDictionary(name => name.Id, name => Encoding.UTF8.GetBytes(name.Name), StringComparer.Ordinal);
}
