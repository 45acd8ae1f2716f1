using System.Diagnostics;

namespace Matchmaking.Bench.Http;

/// <summary>What one or more connections saw of a target.</summary>
internal sealed class Latencies
{
    private readonly List<long> ticks = [];

    public int Count => ticks.Count;

    public int Errors { get; private set; }

    public long Bytes { get; private set; }

    public void Add(long elapsedTicks, int status, int length)
    {
        ticks.Add(elapsedTicks);
        Bytes += length;
        if (status is < 200 or > 299)
            Errors++;
    }

    public void Add(Latencies others)
    {
        ticks.AddRange(others.ticks);
        Errors += others.Errors;
        Bytes += others.Bytes;
    }

    /// <summary>Milliseconds below which this share of the answers arrived; nearest rank.</summary>
    public double Percentile(double share)
    {
        if (ticks.Count == 0)
            return double.NaN;
        ticks.Sort();
        var rank = (int)Math.Ceiling(share * ticks.Count);
        return ticks[Math.Max(rank, 1) - 1] * 1000.0 / Stopwatch.Frequency;
    }
}
