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

    internal Fault? Next(string key)
    {
        var number = writes.AddOrUpdate(key, 1, (_, before) => before + 1);
        if (!planned.TryGetValue(key, out var plan) || plan.Write != number)
            return null;
        Struck.Add(key);
        return plan.Fault;
    }

    internal Task Hang(string key) => Hanging(key).Task;

    private TaskCompletionSource Hanging(string key) =>
        hanging.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

/// <summary>The real storage, whose writes go wrong as planned.</summary>
public sealed class FaultyStorage(IGrainStorage real, FaultPlan plan) : IGrainStorage
{
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

    private async Task GoWrong<T>(GrainId grainId, IGrainState<T> grainState, Func<IGrainState<T>, Task> change)
    {
        var key = grainId.Key.ToString()!;
        switch (plan.Next(key))
        {
            case null:
                await change(grainState);
                break;
            case Fault.Refused:
                throw new IOException("Planned: nothing was stored.");
            case Fault.Inconsistent:
                throw new InconsistentStateException("Planned: somebody else has written.", "other", grainState.ETag);
            case Fault.AnswerLost:
                // On a copy: who gets no answer does not learn the new version either.
                await change(new GrainState<T>(grainState.State) { ETag = grainState.ETag, RecordExists = grainState.RecordExists });
                throw new IOException("Planned: the answer got lost.");
            case Fault.HangsThenStores:
                await plan.Hang(key);
                await change(grainState);
                break;
            case Fault.HangsThenRefuses:
                await plan.Hang(key);
                throw new IOException("Planned: nothing was stored, late.");
        }
    }
}
