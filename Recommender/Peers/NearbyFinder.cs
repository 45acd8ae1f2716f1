using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Peers;

/// <summary>Finds companies near a place that do a practice, among those that agreed to be named in public.</summary>
public sealed class NearbyFinder(CompanyTable table)
{
    /// <summary>Those at the place first, then those that live the practice; among equals chance decides, for each practice anew.</summary>
    public IReadOnlyList<NearbyFirm> Find(NearbyQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit);
        var practice = table.Catalogue.Practices.IndexOf(query.Practice);
        var does = Enumerable.Range(0, practice < 0 ? 0 : table.Count)
            .Where(company => table.NamedPublicly[company] && (table.Lived[company, practice] || table.Introduced[company, practice]))
            .ToList();
        if (does.Count == 0)
            return [];

        var place = TypedPlace.Read(query.Place);
        var at = table.At(place);
        var around = Around(query.Regions, place, at);
        var lot = StableHash.Of(query.Practice);
        return
        [
            .. does.Where(company => at[company] || around[company])
                .OrderByDescending(company => at[company])
                .ThenByDescending(company => table.Lived[company, practice])
                .ThenBy(company => StableHash.Mix(table.IdHashes[company], lot))
                .Take(query.Limit)
                .Select(company => new NearbyFirm(table.Ids[company], table.Lived[company, practice], at[company])),
        ];
    }

    /// <summary>By company: whether it lies in a region of the place, or in any when no place was named.</summary>
    private bool[] Around(IReadOnlyList<NearbyRegion> regions, TypedPlace place, bool[] at)
    {
        var around = new bool[table.Count];
        foreach (var region in regions.DefaultIfEmpty(new NearbyRegion(Area.Everywhere, City: null)))
        {
            var inside = table.Within(region.Area);
            if (!place.IsNone && !Holds(region, inside, place, at))
                continue;
            foreach (var company in inside)
                around[company] = true;
        }

        return around;
    }

    private static bool Holds(NearbyRegion region, IEnumerable<int> inside, TypedPlace place, bool[] at) =>
        region.Area.IsEverywhere
        || (region.City is { } city && place.Names.Contains(city))
        || place.Names.Overlaps(region.Area.Districts)
        || place.MeetsAny(region.Area.PostalRanges())
        || inside.Any(company => at[company]);
}
