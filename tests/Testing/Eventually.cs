using System.Diagnostics;

namespace Matchmaking.Testing;

/// <summary>Waits for a fact, not for a while.</summary>
public static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks again and again; fails at the deadline with what did not come true.</summary>
    /// <param name="fact">What is to be true.</param>
    /// <param name="what">The same in words, for the message.</param>
    /// <param name="within">The deadline; 30 seconds when not given.</param>
    public static async Task Holds(Func<Task<bool>> fact, string what, TimeSpan? within = null)
    {
        var deadline = within ?? Usual;
        var watch = Stopwatch.StartNew();
        using var next = new PeriodicTimer(Interval);
        while (!await fact())
        {
            if (watch.Elapsed > deadline)
                throw new TimeoutException($"Within {deadline.TotalSeconds} s it did not come true that {what}.");
            await next.WaitForNextTickAsync();
        }
    }

    /// <summary>The answer, as a client gets it that repeats what was not answered in time.</summary>
    public static async Task<T> Answers<T>(Func<Task<T>> request, string what)
    {
        T? answer = default;
        await Holds(
            async () =>
            {
                try
                {
                    answer = await request();
                    return true;
                }
                catch (TimeoutException)
                {
                    return false;
                }
            },
            what);
        return answer!;
    }
}
