using System.Diagnostics.Metrics;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Ranking;
using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Telemetry;

/// <summary>Tells which model answers in this process. The name is documented in docs/operations.md and stays.</summary>
internal sealed class ModelMeter(IRecommenderSource recommender, IMeterFactory meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Create(TelemetryNames.Silo).CreateObservableGauge(
            "matchmaking.model.info", Live, unit: null, "The model that answers, named by its attributes; always 1");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Measurement<int> Live()
    {
        var model = recommender.Current;
        return new(1, new("version", model.ModelVersion), new("kind", model.Learned is null ? LinkNames.Content : LinkNames.Learned));
    }
}
