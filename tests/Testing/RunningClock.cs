using System.Diagnostics;

namespace Matchmaking.Testing;

/// <summary>A clock that runs from a start of its own and can be set, as that of a machine: its timers run on.</summary>
public sealed class RunningClock(DateTimeOffset start) : TimeProvider
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private TimeSpan set;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return start + Stopwatch.GetElapsedTime(started) + set;
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
            set += by;
    }

    public void SetTo(DateTimeOffset now) => Advance(now - GetUtcNow());
}
