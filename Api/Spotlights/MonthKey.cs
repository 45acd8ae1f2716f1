using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Spotlights;

namespace Matchmaking.Api.Spotlights;

/// <summary>A month in an address, such as 2026-03.</summary>
internal sealed record MonthKey(SpotlightMonth Month) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable month carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out MonthKey key)
    {
        key = SpotlightMonth.TryParse(text, out var month)
            ? new MonthKey(month)
            : new MonthKey(default(SpotlightMonth)) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "month", FieldMistake.NotAMonth) };
        return true;
    }
}
