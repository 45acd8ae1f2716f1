using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Local;

internal abstract class PersistentState
{
    /// <summary>What the runtime hands to a constructor parameter marked with <see cref="PersistentStateAttribute"/>.</summary>
    public static object Create(Activation activation, ParameterInfo parameter)
    {
        var attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        var storage = attribute.StorageName is null
            ? activation.ActivationServices.GetService<IGrainStorage>()
            : activation.ActivationServices.GetKeyedService<IGrainStorage>(attribute.StorageName);
        if (storage is null)
            throw new OrleansException($"No storage provider named \"{attribute.StorageName ?? "Default"}\" found loading grain type {activation.GrainId.Type}.");
        var state = (PersistentState)Activator.CreateInstance(
            typeof(PersistentState<>).MakeGenericType(parameter.ParameterType.GetGenericArguments()), activation, attribute.StateName, storage)!;
        activation.Own(state);
        return state;
    }

    public abstract Task ReadStateAsync();
}

/// <summary>Operations run one after the other, also when calls interleave.</summary>
internal sealed class PersistentState<TState>(Activation activation, string name, IGrainStorage storage) : PersistentState, IPersistentState<TState>
{
    private readonly GrainState<TState> _state = new(Activator.CreateInstance<TState>());
    private Task _last = Task.CompletedTask;

    public TState State
    {
        get
        {
            _ = Activation.CurrentOrThrow;
            return _state.State!;
        }
        set
        {
            _ = Activation.CurrentOrThrow;
            _state.State = value;
        }
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _state.RecordExists;

    public override Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        InOrder(() => storage.ReadStateAsync(name, activation.GrainId, _state, cancellationToken));

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        InOrder(() => storage.WriteStateAsync(name, activation.GrainId, _state, cancellationToken));

    public Task ClearStateAsync(CancellationToken cancellationToken) =>
        InOrder(() => storage.ClearStateAsync(name, activation.GrainId, _state, cancellationToken));

    private Task InOrder(Func<Task> operation)
    {
        _ = Activation.CurrentOrThrow;
        return _last = After(_last, operation);
    }

    private async Task After(Task before, Func<Task> operation)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            await operation();
        }
        catch (Exception exception) when (exception is not OrleansException and not OperationCanceledException)
        {
            throw new OrleansException($"Error from storage provider {storage.GetType().Name} for state {name} of grain {activation.GrainId}: {exception.Message}", exception);
        }
    }
}
