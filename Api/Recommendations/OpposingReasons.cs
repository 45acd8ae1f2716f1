using System.Collections.Frozen;

namespace Matchmaking.Api.Recommendations;

/// <summary>Codes of reasons that speak against a suggestion; the rest speaks for it.</summary>
internal static class OpposingReasons
{
    public static FrozenSet<string> Codes { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "need.covered", "size.adapt", "shift.adapt", "shift.unsuited", "shift.rare",
        "place.mobileRare", "place.onSiteRare", "place.deskRare", "effort.medium", "effort.high", "cost.medium", "cost.high",
        "region.elsewhere", "sector.mobileRare", "sector.onSiteRare", "sector.deskRare", "dismissal.alike");
}
