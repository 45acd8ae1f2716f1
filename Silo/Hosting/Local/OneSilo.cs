using Matchmaking.Grains;
using Orleans.Hosting;

namespace Matchmaking.Silo.Hosting;

/// <summary>With the stand-in runtime: everything in this process, no ports.</summary>
internal static class OneSilo
{
    public static ISiloBuilder UseOneSilo(this ISiloBuilder silo) =>
        silo.UseLocalhostClustering(serviceId: GrainStates.ServiceId, clusterId: GrainStates.ServiceId);
}
