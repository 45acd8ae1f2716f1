using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain class that does not derive from <see cref="Grain"/> implements.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }

    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}

/// <summary>Base of grain classes.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation _activation = Activation.CurrentOrThrow;

    public IGrainContext GrainContext => _activation;

    protected IGrainFactory GrainFactory => _activation.Silo.Grains;

    protected internal IServiceProvider ServiceProvider => _activation.ActivationServices;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation after the calls that run; calls that wait or come later get a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps an idle activation at least this long; <see cref="TimeSpan.MaxValue"/> for ever, negative to undo.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => _activation.DelayDeactivation(timeSpan);
}
