using Matchmaking.Api.Companies.Import;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Matchmaking.Api.Hosting;

/// <summary>Once the web server listens: the first import, then the one line on standard output that says where to look, then the warm-up.</summary>
internal sealed partial class Announcement(
    FirstImport import, WarmUp warmUp, PracticeCatalogue catalogue, IServer server, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Announcement> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await Started(stoppingToken))
            return;

        var examples = await Import(stoppingToken);
        if (stoppingToken.IsCancellationRequested)
            return;

        var addresses = string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        await Console.Out.WriteLineAsync(
            $"Matchmaking läuft auf {addresses} · Katalog: {catalogue.Practices.Count} Praxisbeispiele, {catalogue.Personas.Count} Personas, "
            + $"{catalogue.Alliances.Count} {(catalogue.Alliances.Count == 1 ? "Bündnis" : "Bündnisse")} · neu eingelesen: {examples ?? 0} Beispielbetriebe");
        if (examples is null)
            await ImportAgain(stoppingToken);
        await warmUp.Run(stoppingToken);
    }

    /// <summary>The site is useful without examples: it is announced, and the import tries again until it succeeds.</summary>
    private async Task ImportAgain(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; !stoppingToken.IsCancellationRequested; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)))
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (await Import(stoppingToken) is not null)
                return;
        }
    }

    /// <summary>Null when it broke off.</summary>
    private async Task<int?> Import(CancellationToken stoppingToken)
    {
        try
        {
            return await import.Run(stoppingToken);
        }
        catch (Exception exception)
        {
            if (!stoppingToken.IsCancellationRequested)
                LogFailed(exception);
            return null;
        }
    }

    private async Task<bool> Started(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await using var onStopping = stoppingToken.Register(() => started.TrySetCanceled());
        await started.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return started.Task.IsCompletedSuccessfully;
    }

    [LoggerMessage(1, LogLevel.Error, "The example companies could not be imported; the next attempt follows.")]
    private partial void LogFailed(Exception exception);
}
