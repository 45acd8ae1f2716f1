using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Partners;

namespace Matchmaking.Grains.Alliances;

/// <summary>Lists alliances out of the shared snapshot: as many workers as there are processors, nothing kept.</summary>
[GrainType("alliance-directory"), StatelessWorker]
public sealed class AllianceDirectoryGrain(IPopulationSource source) : Grain, IAllianceDirectoryGrain
{
    public async Task<AlliancePage> Page(string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var alliances = await source.Alliances();
        // One more than asked for tells whether there is a next page.
        var found = alliances.Where(alliance => string.CompareOrdinal(alliance.Id, after) > 0).Take(limit + 1).Select(SummaryOf).ToList();
        return found.Count > limit ? new AlliancePage(found[..limit], found[limit - 1].Id) : new AlliancePage(found, null);
    }

    private static AllianceSummary SummaryOf(AllianceView alliance) => new()
    {
        Id = alliance.Id,
        Name = alliance.Profile.Name,
        City = alliance.Profile.City,
        Region = alliance.Profile.Region,
        Members = alliance.Counts.Members,
        OffersRunning = alliance.Counts.OffersRunning,
        Example = alliance.Profile.Example,
    };
}
