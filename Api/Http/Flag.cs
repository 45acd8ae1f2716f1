using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Http;

/// <summary>The query parameter <c>dryRun</c>: true or false; named without a value it means true.</summary>
internal sealed record Flag(bool Value) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable value carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Flag flag)
    {
        var (value, refusal) = Read("dryRun", text);
        flag = new Flag(value) { Refusal = refusal };
        return true;
    }

    /// <summary>Reads any parameter of this kind.</summary>
    public static (bool Value, Problem? Refusal) Read(string parameter, string? text) => text switch
    {
        "true" or "1" or "" or null => (true, null),
        "false" or "0" => (false, null),
        _ => (true, Problem.Of(RequestRefusal.InvalidParameter, parameter, FieldMistake.NotOneOf, "true, false")),
    };
}
