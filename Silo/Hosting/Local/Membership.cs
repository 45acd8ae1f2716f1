using Matchmaking.Grains;
using Matchmaking.Silo.Storage;
using Orleans.Hosting;

namespace Matchmaking.Silo.Hosting;

/// <summary>With the stand-in runtime: everything in this process, no ports.</summary>
internal static class Membership
{
    public static SiloStartException NoCluster =>
        new("This build has no cluster: it was made without the Orleans packages. Set Matchmaking:Mode to server, or build with the packages.");

    public static ISiloBuilder Join(this ISiloBuilder silo, SiloSettings settings, Database database) => settings.Mode == HostingMode.Cluster
        ? throw NoCluster
        : silo.UseLocalhostClustering(serviceId: GrainStates.ServiceId, clusterId: GrainStates.ServiceId);
}
