using System.Diagnostics;
using System.Threading.Channels;

namespace Matchmaking.Bench.Http;

/// <summary>What was measured of one target.</summary>
/// <param name="Name">Which target.</param>
/// <param name="PerSecond">Answers per second under full load.</param>
/// <param name="Processor">Processor time of the server per answer under full load; null when its process is not known.</param>
/// <param name="AtFullLoad">Times under full load.</param>
/// <param name="HalfRate">Requests per second of the second part.</param>
/// <param name="AtHalfLoad">Times there.</param>
internal sealed record Measured(string Name, double PerSecond, TimeSpan? Processor, Latencies AtFullLoad, double HalfRate, Latencies AtHalfLoad);

/// <summary>
/// Interleaves the targets in short rounds, so that whatever else the machine does meets all of them alike; then asks
/// each at half the rate it reached.
/// </summary>
internal sealed class LoadRun(HttpOptions options, IReadOnlyList<Target> targets)
{
    private const int Rounds = 6;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly ProcessorTime processor = new(options.Process);

    public async Task<IReadOnlyList<Measured>> Run()
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Connection.Open(options.Url)));
        try
        {
            foreach (var target in targets)
                await AsFastAsPossible(connections, target, WarmUp);
            return await Measure(connections);
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
        }
    }

    private async Task<IReadOnlyList<Measured>> Measure(Connection[] connections)
    {
        var slice = TimeSpan.FromSeconds((double)options.Seconds / Rounds);
        var full = targets.Select(_ => new Latencies()).ToArray();
        var seconds = new double[targets.Count];
        var spent = new TimeSpan?[targets.Count];
        for (var round = 0; round < Rounds; round++)
            for (var index = 0; index < targets.Count; index++)
            {
                var watch = Stopwatch.StartNew();
                var before = processor.Used();
                full[index].Add(await AsFastAsPossible(connections, targets[index], slice));
                seconds[index] += watch.Elapsed.TotalSeconds;
                spent[index] = (spent[index] ?? TimeSpan.Zero) + (processor.Used() - before);
            }

        var measured = new List<Measured>();
        for (var index = 0; index < targets.Count; index++)
        {
            var rate = full[index].Count / seconds[index];
            var half = await Paced(connections, targets[index], rate / 2, slice * 2);
            measured.Add(new Measured(targets[index].Name, rate, spent[index] / Math.Max(1, full[index].Count), full[index], rate / 2, half));
        }

        return measured;
    }

    /// <summary>Every connection sends its next request as soon as it has the answer.</summary>
    private static async Task<Latencies> AsFastAsPossible(Connection[] connections, Target target, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return Sum(await Task.WhenAll(connections.Select((connection, number) => Task.Run(async () =>
        {
            var seen = new Latencies();
            for (var turn = number * 17; Stopwatch.GetTimestamp() < end; turn++)
            {
                var start = Stopwatch.GetTimestamp();
                var (status, length) = await connection.Exchange(target.Requests[turn % target.Requests.Count]);
                seen.Add(Stopwatch.GetTimestamp() - start, status, length);
            }

            return seen;
        }))));
    }

    /// <summary>Requests become due at a steady rate whether or not answers come; waiting for a free connection counts.</summary>
    private static async Task<Latencies> Paced(Connection[] connections, Target target, double perSecond, TimeSpan time)
    {
        var due = Channel.CreateUnbounded<long>();
        var workers = connections.Select((connection, number) => Task.Run(async () =>
        {
            var seen = new Latencies();
            var turn = number * 17;
            await foreach (var since in due.Reader.ReadAllAsync())
            {
                var (status, length) = await connection.Exchange(target.Requests[turn++ % target.Requests.Count]);
                seen.Add(Stopwatch.GetTimestamp() - since, status, length);
            }

            return seen;
        })).ToArray();

        await Announce(due.Writer, perSecond, time);
        return Sum(await Task.WhenAll(workers));
    }

    private static async Task Announce(ChannelWriter<long> due, double perSecond, TimeSpan time)
    {
        using var timer = new PeriodicTimer(Tick);
        var watch = Stopwatch.StartNew();
        long announced = 0;
        while (watch.Elapsed < time && await timer.WaitForNextTickAsync())
        {
            var now = Stopwatch.GetTimestamp();
            for (var wanted = (long)(watch.Elapsed.TotalSeconds * perSecond); announced < wanted; announced++)
                due.TryWrite(now);
        }

        due.Complete();
    }

    private static Latencies Sum(IEnumerable<Latencies> parts)
    {
        var sum = new Latencies();
        foreach (var part in parts)
            sum.Add(part);
        return sum;
    }
}
