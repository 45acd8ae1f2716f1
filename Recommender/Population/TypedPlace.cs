namespace Matchmaking.Recommender.Population;

/// <summary>A place as people write it: "Ruhrort", "47119", "47119 Duisburg-Ruhrort".</summary>
internal sealed class TypedPlace
{
    private const int ShortestName = 3;

    private static readonly char[] Separators = [' ', '-', ',', ';', '/', '(', ')', '.'];

    private readonly (int From, int To)[] codes;

    private TypedPlace(string text)
    {
        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        codes = [.. new Area { PostalCodes = [.. words.Where(word => word.All(char.IsAsciiDigit))] }.PostalRanges()];
        Names = words.Where(word => word.Length >= ShortestName && !char.IsAsciiDigit(word[0])).Append(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What was written and its words, any of which may be the name of a district or a city.</summary>
    public HashSet<string> Names { get; }

    public bool IsNone => Names.Contains("");

    public static TypedPlace Read(string? text) => new(text?.Trim() ?? "");

    /// <param name="postalCode">As a number, or -1.</param>
    public bool HasCode(int postalCode) => Array.Exists(codes, range => postalCode >= range.From && postalCode < range.To);

    /// <summary>Whether a postal code can belong both to this place and to one of the ranges.</summary>
    public bool MeetsAny(IEnumerable<(int From, int To)> ranges) =>
        ranges.Any(range => Array.Exists(codes, code => code.From < range.To && range.From < code.To));
}
