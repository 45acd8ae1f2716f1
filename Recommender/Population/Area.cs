using System.Globalization;

namespace Matchmaking.Recommender.Population;

/// <summary>Where an alliance works. A company without a postal code belongs to it by its district, and so does every company where no postal codes are named.</summary>
public sealed record Area
{
    private const int Digits = 5;

    /// <summary>Every company that is known: the usual case where one alliance runs the program for itself.</summary>
    public static Area Everywhere { get; } = new();

    /// <summary>Beginnings of postal codes, 1 to 5 digits, e.g. <c>471</c>; other texts are passed over.</summary>
    public IReadOnlyCollection<string> PostalCodes { get; init; } = [];

    public IReadOnlyCollection<string> Districts { get; init; } = [];

    internal bool IsEverywhere => PostalCodes.Count == 0 && Districts.Count == 0;

    /// <summary>The postal codes as numbers: from the first up to, but without, the second.</summary>
    internal IEnumerable<(int From, int To)> PostalRanges()
    {
        foreach (var beginning in PostalCodes)
        {
            if (beginning.Length > Digits || ReadDigits(beginning) is not { } number)
                continue;
            var width = (int)Math.Pow(10, Digits - beginning.Length);
            yield return (number * width, (number + 1) * width);
        }
    }

    /// <summary>The number, or null for anything but digits.</summary>
    internal static int? ReadDigits(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
