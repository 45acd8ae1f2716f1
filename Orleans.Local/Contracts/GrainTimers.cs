using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation; it ends with it. Ticks are turns and never overlap.</summary>
public interface IGrainTimer : IDisposable
{
    void Change(TimeSpan dueTime, TimeSpan period);
}

public readonly struct GrainTimerCreationOptions
{
    public GrainTimerCreationOptions()
    {
    }

    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of one tick to the next.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether a tick may start while a call waits for something.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether ticks keep the activation from being idle.</summary>
    public bool KeepAlive { get; init; }
}
