using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Recommendations;

/// <summary>A number of people as it was typed.</summary>
public static partial class HeadcountText
{
    /// <summary>The largest head count that is taken for a firm.</summary>
    public const int Largest = CompanyLimits.MaxHeadcount;

    /// <summary>1 to 1,000,000, or null when the text is nothing of the kind.</summary>
    public static int? Read(string? text) =>
        text?.Trim() is { } typed && WholeNumber().IsMatch(typed)
        && int.TryParse(Separators().Replace(typed, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= Largest
            ? number
            : null;

    /// <summary>Digits, or groups of three with a separator of either language: 1200, 1.200, 1,200.</summary>
    [GeneratedRegex(@"^(\d+|\d{1,3}([., ]\d{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex("[., ]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
