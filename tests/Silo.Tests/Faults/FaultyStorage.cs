using System.Collections.Concurrent;
using Matchmaking.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>What can go wrong with a write.</summary>
public enum Fault
{
    /// <summary>Nothing was stored, and the grain is told so.</summary>
    Refused,

    /// <summary>It was stored, but the answer got lost on the way back.</summary>
    AnswerLost,

    /// <summary>Storage says that somebody else has written in between.</summary>
    Inconsistent,

    /// <summary>No answer for longer than a caller waits; it is stored in the end.</summary>
    HangsThenStores,

    /// <summary>No answer for longer than a caller waits; it is refused in the end.</summary>
    HangsThenRefuses,
}

/// <summary>Which write of which grain goes wrong, and how many there were.</summary>
public sealed class FaultPlan
{
    private readonly ConcurrentDictionary<string, int> writes = new();
    private readonly ConcurrentDictionary<string, (int Write, Fault Fault)> planned = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> hanging = new();

    /// <summary>Keys of grains whose fault has happened.</summary>
    public ConcurrentBag<string> Struck { get; } = [];

    public int WritesOf(string key) => writes.GetValueOrDefault(key);

    public void Strike(string key, int write, Fault fault) => planned[key] = (write, fault);

    /// <summary>Lets the write go on that hangs, or is just about to.</summary>
    public void Release(string key) => Hanging(key).TrySetResult();

    /// <summary>Makes the write, or lets it go wrong if that is planned.</summary>
    /// <param name="key">Key of the grain that writes.</param>
    /// <param name="write">The real write.</param>
    /// <param name="conflict">What storage says when somebody else has written.</param>
    /// <param name="learn">What the writer gets to know from an answer that arrives.</param>
    internal async Task<T> Disturb<T>(string key, Func<Task<T>> write, Func<Exception> conflict, Action<T>? learn = null)
    {
        var fault = Next(key);
        if (fault is Fault.Refused)
            throw new IOException("Planned: nothing was stored.");
        if (fault is Fault.Inconsistent)
            throw conflict();
        if (fault is Fault.HangsThenStores or Fault.HangsThenRefuses)
            await Hanging(key).Task;
        if (fault is Fault.HangsThenRefuses)
            throw new IOException("Planned: nothing was stored, late.");
        var answer = await write();
        if (fault is Fault.AnswerLost)
            throw new IOException("Planned: the answer got lost.");
        learn?.Invoke(answer);
        return answer;
    }

    private Fault? Next(string key)
    {
        var number = writes.AddOrUpdate(key, 1, (_, before) => before + 1);
        if (!planned.TryGetValue(key, out var plan) || plan.Write != number)
            return null;
        Struck.Add(key);
        return plan.Fault;
    }

    private TaskCompletionSource Hanging(string key) =>
        hanging.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

/// <summary>The real storage, whose writes go wrong as planned.</summary>
public sealed class FaultyStorage(IGrainStorage real, FaultPlan plan) : IGrainStorage
{
    /// <summary>For what a test puts there.</summary>
    public IGrainStorage Real => real;

    public static void PutBefore(IServiceCollection services, FaultPlan plan)
    {
        var original = services.Single(service =>
            service.ServiceType == typeof(IGrainStorage) && service.IsKeyedService && Equals(service.ServiceKey, GrainStates.Provider));
        services.Remove(original);
        services.AddKeyedSingleton<IGrainStorage>(GrainStates.Provider, (provider, key) =>
            new FaultyStorage((IGrainStorage)original.KeyedImplementationFactory!(provider, key), plan));
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => real.ReadStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        GoWrong(grainId, grainState, state => real.ClearStateAsync(stateName, grainId, state));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        GoWrong(grainId, grainState, state => real.WriteStateAsync(stateName, grainId, state));

    /// <summary>On a copy: who gets no answer does not learn the new version either.</summary>
    private Task GoWrong<T>(GrainId grainId, IGrainState<T> grainState, Func<IGrainState<T>, Task> change) => plan.Disturb(
        grainId.Key.ToString()!,
        async () =>
        {
            var copy = new GrainState<T>(grainState.State) { ETag = grainState.ETag, RecordExists = grainState.RecordExists };
            await change(copy);
            return copy;
        },
        () => new InconsistentStateException("Planned: somebody else has written.", "other", grainState.ETag),
        copy => (grainState.State, grainState.ETag, grainState.RecordExists) = (copy.State, copy.ETag, copy.RecordExists));
}
