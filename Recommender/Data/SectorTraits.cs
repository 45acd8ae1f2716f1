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
        ["services"] = 0.5,
        ["energy"] = 0.35,
        ["agriculture"] = 0.05,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> FixedHoursShares = new Dictionary<string, double>
    {
        ["production"] = 0.1,
        ["construction"] = 0.9,
        ["craft"] = 0.7,
        ["logistics"] = 0.7,
        ["trade"] = 0.8,
        ["hospitality"] = 0.9,
        ["it"] = 0,
        ["health-care"] = 0.8,
        ["public"] = 0.1,
        ["education"] = 0.8,
        ["finance"] = 0,
        ["services"] = 0.1,
        ["energy"] = 0.1,
        ["agriculture"] = 0.5,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Share of people whose hours hang on crews, customers or opening times, 0 for a sector nobody has estimated.</summary>
    public static double FixedHours(string sector) => FixedHoursShares.GetValueOrDefault(sector);

    /// <summary>Typical share of people who could work elsewhere, or null for a sector nobody has estimated.</summary>
    public static double? MobileShare(string sector) => MobileShares.TryGetValue(sector, out var share) ? share : null;
}
