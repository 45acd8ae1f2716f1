namespace Matchmaking.Grains.Interfaces.Partners;

/// <summary>The only place that knows the key of the stateless finder.</summary>
public static class PartnerFinderGrainFactory
{
    public static IPartnerFinderGrain GetPartnerFinder(this IGrainFactory grains) => grains.GetGrain<IPartnerFinderGrain>(0);
}
