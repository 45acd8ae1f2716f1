using System.Diagnostics;
using System.Threading.Channels;
using Matchmaking.Bench.Http;

namespace Matchmaking.Bench.Training;

/// <summary>Requests that become due at a steady rate whether or not answers come; waiting for a free caller counts.</summary>
/// <param name="ask">Sends the request with this number.</param>
/// <param name="callers">How many wait for answers at a time.</param>
/// <param name="perSecond">How many become due a second.</param>
internal sealed class SteadyLoad(Func<int, Task> ask, int callers, int perSecond)
{
    private const int Fine = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Asks until something has ended.</summary>
    public async Task<Latencies> Until(Task end)
    {
        var due = Channel.CreateUnbounded<(int Number, long Since)>();
        var workers = Enumerable.Range(0, callers).Select(_ => Task.Run(() => Answer(due.Reader))).ToArray();
        await Announce(due.Writer, end);
        var all = new Latencies();
        foreach (var seen in await Task.WhenAll(workers))
            all.Add(seen);
        return all;
    }

    private async Task<Latencies> Answer(ChannelReader<(int Number, long Since)> due)
    {
        var seen = new Latencies();
        await foreach (var (number, since) in due.ReadAllAsync())
        {
            await ask(number);
            seen.Add(Stopwatch.GetTimestamp() - since, Fine, 0);
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
