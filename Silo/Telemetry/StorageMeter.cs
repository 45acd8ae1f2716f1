using System.Diagnostics;
using System.Diagnostics.Metrics;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Matchmaking.Silo.Telemetry;

/// <summary>
/// Measures how long it takes to read the state of a grain, which the runtime does before the first call. Changes are
/// measured where they are made. The name is documented in docs/operations.md and stays.
/// </summary>
internal sealed class StorageMeter(IGrainStorage storage, IMeterFactory meters) : IGrainStorage
{
    private readonly Histogram<double> reads = meters.Create(TelemetryNames.Silo)
        .CreateHistogram<double>("matchmaking.storage.read.duration", "s", "Time until the state of a grain was read, or could not be");

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var started = Stopwatch.GetTimestamp();
        var read = false;
        try
        {
            await storage.ReadStateAsync(stateName, grainId, grainState);
            read = true;
        }
        finally
        {
            reads.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("state", typeof(T).Name), new("read", read));
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        storage.WriteStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        storage.ClearStateAsync(stateName, grainId, grainState);
}
