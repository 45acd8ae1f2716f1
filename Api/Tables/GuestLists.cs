using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaking.Grains.Interfaces.Tables;

namespace Matchmaking.Api.Tables;

/// <summary>Groups of guests as people type them: 3-7, 4-9. A range (1 bis 5, 1 to 5) stands for all between.</summary>
public sealed partial class GuestLists
{
    private const int MostDigits = 4;

    private GuestLists(string text, int guests)
    {
        var lists = new List<IReadOnlyList<int>>();
        foreach (var piece in text.Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var list = Numbers(piece);
            Fault = FaultOf(piece, list, guests, lists.Count);
            if (Fault is not null)
                return;
            lists.Add(list!);
        }

        Lists = lists;
    }

    /// <summary>Empty where something is wrong.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Lists { get; } = [];

    /// <summary>The key of a sentence and what it names; null where all can be used.</summary>
    public (string Key, object[] Named)? Fault { get; }

    public static GuestLists Read(string text, int guests) => new(text, guests);

    private static (string Key, object[] Named)? FaultOf(string piece, List<int>? list, int guests, int before)
    {
        if (list is null)
            return ("Unreadable", [piece]);
        if (list.Distinct().Count() < 2)
            return ("OneGuest", [piece]);
        if (list.FirstOrDefault(guest => guest < 1 || guest > guests, -1) is >= 0 and var stranger)
            return ("NoSuchGuest", [stranger, guests]);
        return before == TableLimits.MaxWishes ? ("TooMany", [TableLimits.MaxWishes]) : null;
    }

    private static List<int>? Numbers(string piece)
    {
        var numbers = new List<int>();
        foreach (var item in Joint().Split(Until().Replace(piece.Trim(), "…")))
        {
            var ends = item.Split('…');
            if (ends.Length > 2 || ends.Any(end => !IsNumber(end)))
                return null;
            var (first, last) = (Number(ends[0]), Number(ends[^1]));
            if (first > last)
                return null;
            // A range that leads beyond all guests is refused for its first guest that there is not.
            for (var guest = first; guest <= last && guest <= Math.Max(first, TableLimits.MaxGuests + 1); guest++)
                numbers.Add(guest);
        }

        return numbers;
    }

    private static bool IsNumber(string text) => text.Length is > 0 and <= MostDigits && text.All(char.IsAsciiDigit);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s*(?:\bbis\b|\bto\b|\.\.\.?|…)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    /// <summary>A hyphen as a keyboard, or a phone that knows better, writes it; a plus, a slash, a word or a blank.</summary>
    [GeneratedRegex(@"\s*(?:[-‐‑–—+&/]|\bund\b|\band\b)\s*|\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
