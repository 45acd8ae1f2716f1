using System.Diagnostics;

namespace Matchmaking.Testing;

/// <summary>Waits for a fact, not for a while.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks again and again; fails at the deadline with what did not come true.</summary>
    public static async Task Holds(Func<Task<bool>> fact, string what)
    {
        var watch = Stopwatch.StartNew();
        using var next = new PeriodicTimer(Interval);
        while (!await fact())
        {
            if (watch.Elapsed > Deadline)
                throw new TimeoutException($"Within {Deadline.TotalSeconds} s it did not come true that {what}.");
            await next.WaitForNextTickAsync();
        }
    }
}
