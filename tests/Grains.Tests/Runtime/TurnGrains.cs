using Orleans;
using Orleans.Concurrency;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>Calls that wait at a door, in every kind of interleaving.</summary>
public interface ITurnGrain : IGrainWithStringKey
{
    Task<Guid> Activation();

    /// <summary>Notes "name in", waits for the door of that name, notes "name out".</summary>
    Task Enter(string name);

    [AlwaysInterleave]
    Task EnterInterleaving(string name);

    [ReadOnly]
    Task EnterReading(string name);

    [ResponseTimeout("00:00:01")]
    Task EnterShortly(string name);

    /// <summary>Calls the other grain, which calls back here.</summary>
    Task CallThere(ITurnGrain other, bool andBack);

    ValueTask<int> Twice(int number);

    ValueTask Nothing();
}

public abstract class TurnGrainBase : Grain
{
    private readonly Guid _activation = Guid.NewGuid();

    public Task<Guid> Activation() => Task.FromResult(_activation);

    public async Task Enter(string name)
    {
        Facts.Note(this.GetPrimaryKeyString(), $"{name} in");
        await Facts.Pass($"{this.GetPrimaryKeyString()} {name}");
        Facts.Note(this.GetPrimaryKeyString(), $"{name} out");
    }

    public Task EnterInterleaving(string name) => Enter(name);

    public Task EnterReading(string name) => Enter(name);

    public Task EnterShortly(string name) => Enter(name);
}

[GrainType("test-turns")]
public sealed class TurnGrain : TurnGrainBase, ITurnGrain
{
    public Task CallThere(ITurnGrain other, bool andBack) =>
        andBack ? other.CallThere(this.AsReference<ITurnGrain>(), false) : other.Activation();

    public ValueTask<int> Twice(int number) => ValueTask.FromResult(number * 2);

    public ValueTask Nothing() => ValueTask.CompletedTask;
}

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Enter(string name);

    /// <summary>Reads, waits for others, writes: exact only when turns never overlap.</summary>
    Task Count();

    Task<int> Counted();
}

[GrainType("test-reentrant"), Reentrant]
public sealed class ReentrantGrain : TurnGrainBase, IReentrantGrain
{
    private int _inside;
    private int _counted;

    public async Task Count()
    {
        for (var i = 0; i < 10; i++)
        {
            await Task.Yield();
            Assert.Equal(1, Interlocked.Increment(ref _inside));
            _counted++;
            Assert.Equal(0, Interlocked.Decrement(ref _inside));
        }
    }

    public Task<int> Counted() => Task.FromResult(_counted);
}

public interface IWorkerGrain : IGrainWithIntegerKey
{
    Task Enter(string test, string name);
}

[GrainType("test-worker"), StatelessWorker(2)]
public sealed class WorkerGrain : Grain, IWorkerGrain
{
    public async Task Enter(string test, string name)
    {
        Facts.Note(test, $"{name} in");
        await Facts.Pass($"{test} {name}");
        Facts.Note(test, $"{name} out");
    }
}
