using System.Diagnostics;
using System.Threading.Channels;
using Matchmaking.Bench.Http;

namespace Matchmaking.Bench.Training;

/// <summary>Requests that become due at a steady rate whether or not answers come; waiting for a free connection counts.</summary>
/// <param name="connections">Each sends one request at a time.</param>
/// <param name="requests">Sent in turn.</param>
/// <param name="perSecond">How many become due a second.</param>
internal sealed class SteadyLoad(IReadOnlyList<Connection> connections, IReadOnlyList<byte[]> requests, int perSecond)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Asks until something has ended.</summary>
    public async Task<Latencies> Until(Task end)
    {
        var due = Channel.CreateUnbounded<(int Number, long Since)>();
        var workers = connections.Select(connection => Task.Run(() => Answer(connection, due.Reader))).ToArray();
        await Announce(due.Writer, end);
        var all = new Latencies();
        foreach (var seen in await Task.WhenAll(workers))
            all.Add(seen);
        return all;
    }

    private async Task<Latencies> Answer(Connection connection, ChannelReader<(int Number, long Since)> due)
    {
        var seen = new Latencies();
        await foreach (var (number, since) in due.ReadAllAsync())
        {
            var (status, length) = await connection.Exchange(requests[number % requests.Count]);
            seen.Add(Stopwatch.GetTimestamp() - since, status, length);
        }

        return seen;
    }

    private async Task Announce(ChannelWriter<(int Number, long Since)> due, Task end)
    {
        using var timer = new PeriodicTimer(Tick);
        var watch = Stopwatch.StartNew();
        for (var announced = 0; !end.IsCompleted && await timer.WaitForNextTickAsync();)
            for (var (now, wanted) = (Stopwatch.GetTimestamp(), (long)(watch.Elapsed.TotalSeconds * perSecond)); announced < wanted; announced++)
                due.TryWrite((announced, now));
        due.Complete();
    }
}
