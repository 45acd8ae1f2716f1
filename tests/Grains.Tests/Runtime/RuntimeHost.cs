using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>A host as the product makes it, with the grains of this folder and a database file of its own.</summary>
public sealed class RuntimeHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _keep;
    private bool _stopped;

    private RuntimeHost(IHost host, string folder, bool keep) => (_host, Folder, _keep) = (host, folder, keep);

    public string Folder { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public string Database => Path.Combine(Folder, "runtime.db");

    /// <param name="configure">What this host has beyond storage and reminders.</param>
    /// <param name="folder">Where an earlier host left its database; a new folder when not given.</param>
    /// <param name="keep">Whether the folder stays at the end, because others use it.</param>
    public static async Task<RuntimeHost> Start(Action<ISiloBuilder>? configure = null, string? folder = null, bool keep = false)
    {
        folder ??= Directory.CreateTempSubdirectory("matchmaking-runtime-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "runtime.db")}";
        await RuntimeTables.Create(connection);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "runtime-tests");
            silo.AddAdoNetGrainStorage("tests", options =>
            {
                options.Invariant = "System.Data.SQLite";
                options.ConnectionString = connection;
                options.GrainStorageSerializer = new JsonState();
            });
            silo.UseAdoNetReminderService(options =>
            {
                options.Invariant = "System.Data.SQLite";
                options.ConnectionString = connection;
            });
            silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100));
            configure?.Invoke(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new RuntimeHost(host, folder, keep);
    }

    /// <summary>Stops it; the database stays until it is disposed of.</summary>
    public async Task<string> Stop()
    {
        if (!_stopped)
        {
            _stopped = true;
            await _host.StopAsync();
            _host.Dispose();
        }

        return Folder;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (_keep)
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
