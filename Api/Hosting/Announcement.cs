using Matchmaking.Api.Companies.Import;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Matchmaking.Api.Hosting;

/// <summary>Once the web server listens: the first import, then the one line on standard output that says where to look.</summary>
internal sealed partial class Announcement(
    FirstImport import, PracticeCatalogue catalogue, IServer server, IHostApplicationLifetime lifetime, ILogger<Announcement> logger)
    : BackgroundService
{
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
            + $"{catalogue.Alliances.Count} Bündnis · neu eingelesen: {examples} Beispielbetriebe");
    }

    private async Task<int> Import(CancellationToken stoppingToken)
    {
        try
        {
            return await import.Run(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The site is useful without examples; the next start tries again.
            LogFailed(exception);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
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

    [LoggerMessage(1, LogLevel.Error, "The example companies could not be imported.")]
    private partial void LogFailed(Exception exception);
}
