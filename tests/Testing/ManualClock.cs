namespace Matchmaking.Testing;

/// <summary>
/// A clock that stands until it is moved. It moves only the time of day: timers run on real time, because the actor
/// runtime would otherwise stand still as well.
/// </summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
            now += by;
    }
}
