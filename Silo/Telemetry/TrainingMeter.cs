using System.Diagnostics.Metrics;

namespace Matchmaking.Silo.Telemetry;

/// <summary>Tells how far training is in this process. The name is documented in docs/operations.md and stays.</summary>
internal sealed class TrainingMeter
{
    private double share = double.NaN;

    public TrainingMeter(IMeterFactory meters)
    {
        meters.Create(TelemetryNames.Silo).CreateObservableGauge(
            "matchmaking.training.progress", Observe, "1", "How much of the training is done that runs now, 0 to 1; nothing while none does");
    }

    /// <summary>From 0 to 1; null while nothing is trained.</summary>
    public double? Share
    {
        set => Volatile.Write(ref share, value ?? double.NaN);
    }

    private IEnumerable<Measurement<double>> Observe() => Volatile.Read(ref share) is var done && double.IsNaN(done) ? [] : [new Measurement<double>(done)];
}
