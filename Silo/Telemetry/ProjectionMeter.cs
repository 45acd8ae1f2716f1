using System.Diagnostics.Metrics;
using Matchmaking.Silo.Projection;
using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Telemetry;

/// <summary>Tells how far the read tables lag behind. The name is documented in docs/operations.md and stays.</summary>
internal sealed class ProjectionMeter(CompanyProjector projector, IMeterFactory meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Create(TelemetryNames.Silo).CreateObservableGauge(
            "matchmaking.projection.lag", () => projector.Lag.TotalSeconds, "s", "Age of the oldest change that is not in the read tables yet");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
