namespace Orleans.Runtime;

/// <summary>The surroundings of one activation.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }

    object? GrainInstance { get; }

    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation is gone.</summary>
    Task Deactivated { get; }

    /// <summary>Starts to end the activation; running calls finish first.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

public interface IGrainContextAccessor
{
    /// <summary>The activation whose turn this is, or null outside of grains.</summary>
    IGrainContext GrainContext { get; }
}
