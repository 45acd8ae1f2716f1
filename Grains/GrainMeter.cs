using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Matchmaking.Grains;

/// <summary>What grains tell about themselves. The names are documented in docs/operations.md and stay.</summary>
internal static class GrainMeter
{
    public const string Name = "Matchmaking.Grains";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Writes =
        Meter.CreateHistogram<double>("matchmaking.storage.write.duration", "s", "Time until a change of grain state was durable, or failed");

    private static readonly Histogram<double> Recommendations =
        Meter.CreateHistogram<double>("matchmaking.recommendation.duration", "s", "Time to work out one list of recommendations");

    /// <param name="state">Name of the state, not its key.</param>
    /// <param name="started">Timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="stored">Whether it worked.</param>
    public static void Wrote(string state, long started, bool stored) =>
        Writes.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("state", state), new("stored", stored));

    /// <param name="started">Timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="model">Kind of the model that put the list in order.</param>
    public static void Recommended(long started, string model) =>
        Recommendations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("model", model));
}
