using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>The query parameter <c>dryRun</c>: true or false; named without a value it means true.</summary>
internal sealed record Flag(bool Value) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable value carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Flag flag)
    {
        flag = text switch
        {
            "true" or "1" or "" or null => new Flag(true),
            "false" or "0" => new Flag(false),
            _ => new Flag(true) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "dryRun", FieldMistake.NotOneOf, "true, false") },
        };
        return true;
    }
}
