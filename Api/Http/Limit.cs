using System.Globalization;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>The query parameter <c>limit</c>: 1 to 200.</summary>
internal sealed record Limit(int? Value) : IRefusable
{
    public const int Smallest = 1;
    public const int Largest = 200;

    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable limit carries its refusal, an empty one counts as not given.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Limit limit)
    {
        limit = string.IsNullOrEmpty(text) ? new Limit(null as int?) : Read(text);
        return true;
    }

    private static Limit Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= Smallest and <= Largest
            ? new Limit(number)
            : new Limit(null as int?) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "limit", FieldMistake.OutOfRange, Smallest, Largest) };
}

internal static class Limits
{
    /// <summary>The given limit, or this one.</summary>
    public static int Or(this Limit? limit, int standard) => limit?.Value ?? standard;
}
