using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Hosting;

/// <summary>With the stand-in runtime there is no cluster to be a client of.</summary>
internal static class ClusterClient
{
    public static void UseClusterClient(this IHostApplicationBuilder builder, Database database) => throw Membership.NoCluster;
}
