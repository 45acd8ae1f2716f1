using System.Globalization;

namespace Matchmaking.Grains.Interfaces.Spotlights;

/// <summary>The key of a spotlight: a month, written <c>2026-03</c>.</summary>
public readonly record struct SpotlightMonth
{
    /// <summary>What all grain keys of spotlights begin with, so that storage cannot take one for a number.</summary>
    public const string KeyPrefix = "spotlight.";

    /// <summary>As a regular expression, for documents.</summary>
    public const string Expression = "^2[0-9]{3}-(0[1-9]|1[0-2])$";

    private const string Format = "yyyy-MM";
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    private SpotlightMonth(DateOnly first) => First = first;

    /// <summary>The first day of the month.</summary>
    public DateOnly First { get; }

    /// <summary>The grain key.</summary>
    public string Key => KeyPrefix + this;

    public static SpotlightMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>The month behind a grain key.</summary>
    /// <exception cref="FormatException">The key is not one of a spotlight.</exception>
    public static SpotlightMonth FromKey(string key) =>
        key.StartsWith(KeyPrefix, StringComparison.Ordinal) && TryParse(key[KeyPrefix.Length..], out var month)
            ? month
            : throw new FormatException($"'{key}' is not the key of a spotlight.");

    /// <summary>Reads a month from outside; false when it is not one of the years 2000 to 2999.</summary>
    public static bool TryParse(string? text, out SpotlightMonth month)
    {
        var valid = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is >= FirstYear and <= LastYear;
        month = valid ? new SpotlightMonth(first) : default;
        return valid;
    }

    public SpotlightMonth Before(int months) => new(First.AddMonths(-months));

    public override string ToString() => First.ToString(Format, CultureInfo.InvariantCulture);
}

/// <summary>The only place that makes keys of spotlights.</summary>
public static class SpotlightGrainFactory
{
    public static ISpotlightGrain GetSpotlight(this IGrainFactory grains, SpotlightMonth month) => grains.GetGrain<ISpotlightGrain>(month.Key);
}
