namespace Matchmaking.Silo.Hosting;

/// <summary>How far a clock was set back, measured by one that nobody can set. For one reader at a time.</summary>
public sealed class ClockSteps(TimeProvider machine)
{
    private long begin = machine.GetTimestamp();
    private DateTimeOffset furthest = machine.GetUtcNow();

    /// <summary>Behind the time that it would be, had nobody set the clock since it was the furthest ahead; zero when it is further.</summary>
    public TimeSpan SetBack()
    {
        var now = machine.GetUtcNow();
        var behind = furthest + machine.GetElapsedTime(begin) - now;
        if (behind > TimeSpan.Zero)
            return behind;
        (begin, furthest) = (machine.GetTimestamp(), now);
        return TimeSpan.Zero;
    }
}
