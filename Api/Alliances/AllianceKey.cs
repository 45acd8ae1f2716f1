using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>The id of an alliance in an address.</summary>
internal sealed record AllianceKey(AllianceId Alliance) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable id carries its refusal.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out AllianceKey key)
    {
        key = AllianceId.TryParse(text, out var id)
            ? new AllianceKey(id)
            : new AllianceKey(default(AllianceId)) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "id", FieldMistake.NotASlug) };
        return true;
    }
}
