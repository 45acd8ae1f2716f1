using System.Globalization;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;

namespace Matchmaking.Api.Partners;

/// <summary>The query parameter <c>cursor</c> of a ranked list: how many to leave out.</summary>
internal sealed record PartnerCursor(int Skip) : IRefusable
{
    private const int Furthest = 10_000;

    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable cursor carries its refusal, an empty one means the first page.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PartnerCursor cursor)
    {
        if (string.IsNullOrEmpty(text))
            cursor = new PartnerCursor(0);
        else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip <= Furthest)
            cursor = new PartnerCursor(skip);
        else
            cursor = new PartnerCursor(0) { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "cursor", FieldMistake.OutOfRange, 0, Furthest) };
        return true;
    }

    /// <summary>The cursor after a page, or null when the page was not full.</summary>
    public string? After(int items, int limit) =>
        items == limit && Skip + items <= Furthest ? (Skip + items).ToString(CultureInfo.InvariantCulture) : null;
}
