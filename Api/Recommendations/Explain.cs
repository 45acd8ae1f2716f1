using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Recommendations;

/// <summary>The query parameter <c>explain</c>: whether each item comes with its contributions.</summary>
internal sealed record Explain(bool Value) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable value carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Explain explain)
    {
        var (value, refusal) = Flag.Read("explain", text);
        explain = new Explain(value) { Refusal = refusal };
        return true;
    }
}
