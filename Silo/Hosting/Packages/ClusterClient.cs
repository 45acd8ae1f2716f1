using Matchmaking.Grains;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace Matchmaking.Silo.Hosting;

/// <summary>A process that has no grains of its own and reaches those of the cluster.</summary>
internal static class ClusterClient
{
    /// <summary>Longer than any call takes, and short enough that a call into a silo that has just died is soon repeated.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConnectPause = TimeSpan.FromMilliseconds(500);

    public static void UseClusterClient(this IHostApplicationBuilder builder, Database database) => builder.UseOrleansClient(client => client
        .TracedIf(TelemetryHosting.IsCollected(builder.Configuration))
        .Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (GrainStates.ServiceId, GrainStates.ServiceId))
        .Configure<ExceptionSerializationOptions>(DatabaseFailures.Travel)
        .Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout)
        .Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = GatewayRefresh)
        .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (database.Invariant, database.ConnectionString))
        .UseConnectionRetryFilter(static async (_, cancellationToken) =>
        {
            // Web processes may be up before the first silo.
            await Task.Delay(ConnectPause, cancellationToken);
            return true;
        })
        .AddOutgoingGrainCallFilter<PatientCalls>());

    /// <summary>The spans of a silo belong to the request that called it.</summary>
    private static IClientBuilder TracedIf(this IClientBuilder client, bool collected) => collected ? client.AddActivityPropagation() : client;
}
