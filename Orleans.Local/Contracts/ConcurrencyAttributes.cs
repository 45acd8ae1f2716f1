using Orleans.Placement;

namespace Orleans.Concurrency;

/// <summary>Calls of this method start while others wait for something, and others start while it waits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;

/// <summary>Calls of such methods may interleave with one another, not with others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;

/// <summary>All calls of the grain may interleave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;

/// <summary>Several activations of the same key share the work.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : PlacementAttribute
{
    public StatelessWorkerAttribute()
        : this(Environment.ProcessorCount)
    {
    }

    public StatelessWorkerAttribute(int maxLocalWorkers)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLocalWorkers);
        MaxLocalWorkers = maxLocalWorkers;
    }

    internal int MaxLocalWorkers { get; }
}

/// <summary>A value that the sender promises not to change any more; it is shared, not copied.</summary>
[GenerateSerializer, Immutable]
public readonly struct Immutable<T>(T value)
{
    [Id(0)]
    public readonly T Value = value;
}

public static class ImmutableExtensions
{
    public static Immutable<T> AsImmutable<T>(this T value) => new(value);
}
