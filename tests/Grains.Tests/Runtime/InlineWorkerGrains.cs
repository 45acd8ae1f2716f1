using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>A worker as the recommender is one: most of its calls end without waiting, so a runtime may run them at once.</summary>
public interface IInlineWorkerGrain : IGrainWithIntegerKey
{
    /// <summary>What it sees of the caller: its surroundings, then the value in <see cref="RequestContext"/>.</summary>
    Task<(string? Surroundings, string? Context)> Sees(string key);

    /// <summary>Sets both before it waits for the first time.</summary>
    Task Leaves(string key, string value);

    /// <summary>Throws before there is a task.</summary>
    Task ThrowsAtOnce();

    Task ThrowsLater();

    /// <summary>Whether it still runs where it began after it has waited.</summary>
    Task<bool> StaysAtHome();

    /// <summary>Calls a worker of the same key, which does the same that many times.</summary>
    Task<int> Deeper(int levels);

    /// <summary>How many calls were in this activation at the same time, at most.</summary>
    Task<int> Together();
}

[GrainType("test-inline-worker"), StatelessWorker(4)]
public sealed class InlineWorkerGrain : Grain, IInlineWorkerGrain
{
    private int inside;
    private int most;

    public Task<(string? Surroundings, string? Context)> Sees(string key) => Task.FromResult((Ambient.Value, (string?)RequestContext.Get(key)));

    public Task Leaves(string key, string value)
    {
        Ambient.Value = value;
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task ThrowsAtOnce() => throw new BasketException("at once");

    public async Task ThrowsLater()
    {
        await Task.Yield();
        throw new BasketException("later");
    }

    public async Task<bool> StaysAtHome()
    {
        var home = TaskScheduler.Current;
        await Task.Yield();
        return home != TaskScheduler.Default && TaskScheduler.Current == home;
    }

    public async Task<int> Deeper(int levels) =>
        levels == 0 ? 0 : 1 + await GrainFactory.GetGrain<IInlineWorkerGrain>(this.GetPrimaryKeyLong()).Deeper(levels - 1);

    public async Task<int> Together()
    {
        most = Math.Max(most, Interlocked.Increment(ref inside));
        for (var turn = 0; turn < 5; turn++)
            await Task.Yield();
        Interlocked.Decrement(ref inside);
        return most;
    }
}
