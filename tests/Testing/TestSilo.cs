using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Matchmaking.Testing;

/// <summary>A real silo on a real database, started as the programs start it.</summary>
public sealed class TestSilo : IAsyncDisposable
{
    private readonly IHost host;

    private TestSilo(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public ICompanyDirectoryGrain Directory => Grains.GetCompanyDirectory();

    /// <summary>On an SQLite file in this folder.</summary>
    public static Task<TestSilo> Start(string folder, TimeProvider? clock = null) => Start(new SiloSettings { DataFolder = folder }, clock);

    /// <param name="settings">Where it stores.</param>
    /// <param name="clock">What the grains see as time; the real one when not given.</param>
    /// <param name="configure">What this silo has beyond what programs have.</param>
    public static async Task<TestSilo> Start(SiloSettings settings, TimeProvider? clock = null, Action<IHostApplicationBuilder>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Critical);
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.AddMatchmakingSilo(settings);
        configure?.Invoke(builder);

        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            await DisposeOf(host);
            throw;
        }

        return new TestSilo(host);
    }

    /// <summary>Stops gracefully.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await DisposeOf(host);
    }

    private static async ValueTask DisposeOf(IHost host)
    {
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}
