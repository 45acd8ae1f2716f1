using System.Globalization;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>A query parameter that is a day, <c>until</c>: written as in 2026-03-31.</summary>
internal sealed record Day(DateOnly? Value) : IRefusable
{
    private const string Format = "yyyy-MM-dd";

    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable day carries its refusal, an empty one counts as not given.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Day day)
    {
        if (string.IsNullOrEmpty(text))
            day = new Day(null as DateOnly?);
        else if (TryRead(text, out var value))
            day = new Day(value);
        else
            day = new Day(null as DateOnly?) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "until", FieldMistake.NotADay) };
        return true;
    }

    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <exception cref="FormatException">The text was not checked before.</exception>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);
}
