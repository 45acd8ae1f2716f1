using System.Collections.Frozen;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// Reads a place as people write it ("47119 Duisburg-Ruhrort", "NRW", "münchen"). Knows enough to keep a city's offer in
/// its city and a state's offer in its state; what it does not know stays unknown rather than wrong.
/// </summary>
internal static class Regions
{
    private static readonly char[] Separators = [' ', '-', ',', '/', '(', ')', '.'];
    private static readonly FrozenDictionary<string, Place> Words = ReadNames();

    /// <param name="text">City, district, postal code or state, or null.</param>
    public static Place Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return default;
        var best = new Place(PlaceKnowledge.Unheard);
        foreach (var word in Fold(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            if (ReadWord(word) is { } place && place.Knowledge > best.Knowledge)
                best = place;
        return best;
    }

    /// <summary>Lower case, umlauts written out: people type both.</summary>
    public static string Fold(string text) => text.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal);

    private static Place? ReadWord(string word)
    {
        if (Words.TryGetValue(word, out var place))
            return place;
        return word.Length == 5 && word.All(char.IsAsciiDigit) ? ReadPostalCode(word) : null;
    }

    private static Place ReadPostalCode(string code) => code switch
    {
        _ when RegionNames.IsInDuisburg(code) => Words["duisburg"],
        _ when RegionNames.IsInState(code) => new Place(PlaceKnowledge.City, code),
        _ => new Place(PlaceKnowledge.OutsideState),
    };

    private static FrozenDictionary<string, Place> ReadNames()
    {
        var words = new Dictionary<string, Place>(StringComparer.Ordinal);
        Add(RegionNames.OutsideTheState, _ => new Place(PlaceKnowledge.OutsideState));
        Add(RegionNames.State, _ => new Place(PlaceKnowledge.State));
        Add(RegionNames.CitiesOfTheState, city => new Place(PlaceKnowledge.City, city));
        Add(RegionNames.Duisburg, _ => new Place(PlaceKnowledge.City, "duisburg"));
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string names, Func<string, Place> place)
        {
            foreach (var name in names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                words[Fold(name)] = place(Fold(name));
        }
    }
}
