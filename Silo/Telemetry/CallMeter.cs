using System.Diagnostics;
using System.Diagnostics.Metrics;
using Orleans;

namespace Matchmaking.Silo.Telemetry;

/// <summary>
/// Measures and traces every call of a grain. Kinds and methods only: neither keys nor arguments leave the process. Each
/// call pays a little for it, so it is there only when somebody collects what it tells.
/// </summary>
internal sealed class CallMeter(IMeterFactory meters) : IIncomingGrainCallFilter
{
    private static readonly ActivitySource Traces = new(TelemetryNames.Silo);

    private readonly Histogram<double> calls = meters.Create(TelemetryNames.Silo)
        .CreateHistogram<double>("matchmaking.grain.call.duration", "s", "Time for one call of a grain, by kind and method");

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var (kind, method) = (context.TargetId.Type.ToString(), context.MethodName);
        using var activity = Traces.StartActivity($"{kind}.{method}");
        var started = Stopwatch.GetTimestamp();
        var failed = true;
        try
        {
            await context.Invoke();
            failed = false;
        }
        finally
        {
            activity?.SetStatus(failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
            calls.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("grain", kind), new("method", method), new("failed", failed));
        }
    }
}
