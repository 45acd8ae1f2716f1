using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>The query parameter <c>cursor</c> of the list of alliances: the id after which to go on.</summary>
internal sealed record AllianceCursor(string? After) : IRefusable
{
    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable cursor carries its refusal, an empty one means the first page.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out AllianceCursor cursor)
    {
        if (string.IsNullOrEmpty(text))
            cursor = new AllianceCursor(null as string);
        else if (AllianceId.TryParse(text, out var id))
            cursor = new AllianceCursor(id.Value);
        else
            cursor = new AllianceCursor(null as string) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "cursor", FieldMistake.NotASlug) };
        return true;
    }
}
