using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>Parts of all alliances, so that each can be told what others taught.</summary>
internal static class AllianceFolds
{
    public const int Count = 5;

    /// <summary>The part of each alliance, 0 to 4; the same for the same alliances in whatever order.</summary>
    /// <param name="alliances">Ids, however often each.</param>
    /// <param name="first">Those to be spread evenly over the parts before all others.</param>
    public static Dictionary<string, int> Of(IEnumerable<string> alliances, IReadOnlySet<string>? first = null) => alliances.Distinct()
        .OrderBy(alliance => first is not null && first.Contains(alliance) ? 0 : 1)
        .ThenBy(StableHash.Of).ThenBy(alliance => alliance, StringComparer.Ordinal)
        .Select((alliance, place) => (alliance, Fold: place % Count))
        .ToDictionary(one => one.alliance, one => one.Fold, StringComparer.Ordinal);
}
