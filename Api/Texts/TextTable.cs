using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Texts;

/// <summary>All words of one resource file in both languages, read once: request threads only look up.</summary>
internal sealed class TextTable
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly FrozenDictionary<string, string> german;
    private readonly FrozenDictionary<string, string> english;

    private TextTable(Type resource)
    {
        var texts = new ResourceManager(resource);
        german = Read(texts, CultureInfo.InvariantCulture);
        english = Read(texts, CultureInfo.GetCultureInfo("en"));
    }

    /// <summary>The words of the resource file that bears the name of the type.</summary>
    public static TextTable Of<TResource>() => new(typeof(TResource));

    public static CultureInfo CultureOf(Language language) => language == Language.En ? English : German;

    public IReadOnlyDictionary<string, string> In(Language language) => language == Language.En ? english : german;

    /// <summary>The sentence with its numbers written as the language writes them.</summary>
    /// <exception cref="KeyNotFoundException">The resource file lacks the key.</exception>
    public string Say(Language language, string key, params ReadOnlySpan<object?> arguments)
    {
        var template = In(language)[key];
        return arguments.IsEmpty ? template : string.Format(CultureOf(language), template, arguments);
    }

    // Parents are left out on purpose: a missing English sentence must fail a test, not appear in German.
    private static FrozenDictionary<string, string> Read(ResourceManager texts, CultureInfo culture) =>
        texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
