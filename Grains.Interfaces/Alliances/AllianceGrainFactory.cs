namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>The only place that knows the keys of alliances and of their directory.</summary>
public static class AllianceGrainFactory
{
    public static IAllianceGrain GetAlliance(this IGrainFactory grains, AllianceId id) => grains.GetGrain<IAllianceGrain>(id.Key);

    public static IAllianceDirectoryGrain GetAllianceDirectory(this IGrainFactory grains) => grains.GetGrain<IAllianceDirectoryGrain>(0);
}
