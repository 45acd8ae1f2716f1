using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Projection;

/// <summary>Has the projector look from time to time for what other silos left behind.</summary>
internal sealed class BacklogSweep(TimeSpan interval, CompanyProjector projector, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            projector.Sweep();
    }
}
