using System.Globalization;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Partners;

/// <summary>The query parameter <c>cursor</c> of a ranked list: how many of the best, and how many in turn, to leave out.</summary>
internal sealed record PartnerCursor(int Skip, int SkipTurns) : IRefusable
{
    private const int Furthest = 10_000;
    private const char Between = '-';

    public static PartnerCursor First { get; } = new(0, 0);

    public Problem? Refusal { get; private init; }

    /// <summary>Always succeeds; an unusable cursor carries its refusal, an empty one means the first page.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PartnerCursor cursor)
    {
        cursor = First;
        if (string.IsNullOrEmpty(text))
            return true;
        var parts = text.Split(Between);
        cursor = parts.Length <= 2 && Read(parts[0]) is { } skip && Read(parts.Length == 2 ? parts[1] : "0") is { } turns
            ? new PartnerCursor(skip, turns)
            : First with { Refusal = Problem.Of(RequestRefusal.InvalidParameter, "cursor", FieldMistake.OutOfRange, 0, Furthest) };
        return true;
    }

    public FindPartners Apply(FindPartners request) => request with { Skip = Skip, SkipTurns = SkipTurns };

    /// <summary>The cursor after a page, or null when the page was not full and everybody has had a turn.</summary>
    public string? After(PartnerSuggestions found, int limit)
    {
        var (skip, turns) = (Skip + found.Items.Count, Math.Min(Math.Max(found.Turns, SkipTurns), SkipTurns + FindPartners.TurnsPerPage));
        var more = found.Items.Count == limit || turns < found.Turns;
        return more && skip <= Furthest && turns <= Furthest ? string.Create(CultureInfo.InvariantCulture, $"{skip}{Between}{turns}") : null;
    }

    private static int? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Furthest ? number : null;
}
