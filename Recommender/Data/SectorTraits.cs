using System.Collections.Frozen;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// What a sector hints at when nothing better is known. Sector is a weak proxy; the shares are rough estimates of our
/// own and only ever tip a balance.
/// </summary>
internal static class SectorTraits
{
    private static readonly FrozenDictionary<string, double> MobileShares = new Dictionary<string, double>
    {
        ["production"] = 0.2,
        ["construction"] = 0.1,
        ["craft"] = 0.1,
        ["logistics"] = 0.1,
        ["trade"] = 0.15,
        ["hospitality"] = 0.05,
        ["it"] = 0.9,
        ["health-care"] = 0.1,
        ["public"] = 0.6,
        ["education"] = 0.25,
        ["finance"] = 0.8,
        ["services"] = 0.65,
        ["energy"] = 0.35,
        ["agriculture"] = 0.05,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Typical share of people who could work elsewhere, or null for a sector nobody has estimated.</summary>
    public static double? MobileShare(string sector) => MobileShares.TryGetValue(sector, out var share) ? share : null;
}
