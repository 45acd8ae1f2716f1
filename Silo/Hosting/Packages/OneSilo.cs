using System.Net;
using System.Net.Sockets;
using Matchmaking.Grains;
using Orleans.Hosting;

namespace Matchmaking.Silo.Hosting;

/// <summary>With the published Orleans packages: one silo that is its own cluster.</summary>
internal static class OneSilo
{
    /// <summary>Listens on free ports of this machine only, so that several programs can run side by side.</summary>
    public static ISiloBuilder UseOneSilo(this ISiloBuilder silo)
    {
        var (siloPort, gatewayPort) = TwoFreePorts();
        return silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: GrainStates.ServiceId, clusterId: GrainStates.ServiceId);
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
