using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Personas;

/// <summary>The query parameter <c>seed</c>.</summary>
internal sealed record DrawSeed(int Value) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable seed carries its refusal, an empty one counts as the first.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out DrawSeed seed)
    {
        seed = string.IsNullOrEmpty(text) ? new DrawSeed(EventDraw.First)
            : EventDraw.Read(text) is { } value ? new DrawSeed(value)
            : new DrawSeed(EventDraw.First) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "seed", FieldMistake.OutOfRange, EventDraw.First, EventDraw.Last) };
        return true;
    }
}
