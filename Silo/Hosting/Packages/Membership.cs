using System.Net;
using System.Net.Sockets;
using Matchmaking.Grains;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Serialization;

namespace Matchmaking.Silo.Hosting;

/// <summary>With the published Orleans packages: one silo that is its own cluster, or one of several.</summary>
internal static class Membership
{
    private static readonly TimeSpan ClockLook = TimeSpan.FromSeconds(10);

    public static ISiloBuilder Join(this ISiloBuilder silo, SiloSettings settings, Database database)
    {
        silo.Services.KeepRuntimeOnMachineTime();
        if (TelemetryHosting.IsCollected(silo.Configuration))
            silo.AddActivityPropagation();
        silo.Services.AddHostedService(services => new ClockWatch(
            services.GetRequiredService<IHostApplicationLifetime>(), TimeProvider.System, ClockLook, services.GetRequiredService<ILogger<ClockWatch>>()));
        return settings.Mode == HostingMode.Cluster ? silo.UseCluster(settings, database) : silo.UseOneSilo();
    }

    /// <summary>
    /// Here Orleans compares its <see cref="TimeProvider"/> with the clock of the machine: a substitute for the grains that
    /// is ahead would have a silo give itself up, and no grain could be activated.
    /// </summary>
    private static void KeepRuntimeOnMachineTime(this IServiceCollection services)
    {
        services.AddKeyedSingleton(TimeProviderNames.Membership, TimeProvider.System);
        services.AddKeyedSingleton(TimeProviderNames.ActivationManagement, TimeProvider.System);
    }

    /// <summary>Listens on free ports of this machine only, so that several programs can run side by side.</summary>
    private static ISiloBuilder UseOneSilo(this ISiloBuilder silo)
    {
        var (siloPort, gatewayPort) = TwoFreePorts();
        return silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: GrainStates.ServiceId, clusterId: GrainStates.ServiceId);
    }

    /// <summary>A silo that is gone is given up after two probes of a second each, so that its grains soon live elsewhere.</summary>
    private static ISiloBuilder UseCluster(this ISiloBuilder silo, SiloSettings settings, Database database)
    {
        var (siloPort, gatewayPort) = settings.Ports ?? TwoFreePorts();
        return silo
            .ConfigureEndpoints(settings.Address, siloPort, gatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(settings.Address))
            .Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (GrainStates.ServiceId, GrainStates.ServiceId))
            .Configure<ExceptionSerializationOptions>(DatabaseFailures.Travel)
            .Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromSeconds(1);
                membership.NumMissedProbesLimit = 2;
                membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            })
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (database.Invariant, database.ConnectionString));
    }

    /// <summary>Free at this moment; both are held until both are known, so that they differ.</summary>
    private static (int First, int Second) TwoFreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
