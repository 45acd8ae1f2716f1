using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>What travels along with calls, and results that come piece by piece.</summary>
public interface IPathGrain : IGrainWithStringKey
{
    Task<string?> Value(string key);

    Task<string?> ValueThere(IPathGrain other, string key);

    Task<string?> SetThenValueAfter(IPathGrain other, string key, string value);

    Task Set(string key, string value);

    Task<int> Add(int one, int other);

    IAsyncEnumerable<int> Numbers(int count);

    IAsyncEnumerable<int> Endless(CancellationToken cancellationToken = default);

    IAsyncEnumerable<int> Breaking();

    Task<IPathGrain> Self();

    Task Leave();
}

[GrainType("test-path")]
public sealed class PathGrain : Grain, IPathGrain
{
    public Task<string?> Value(string key) => Task.FromResult((string?)RequestContext.Get(key));

    public Task<string?> ValueThere(IPathGrain other, string key) => other.Value(key);

    public async Task<string?> SetThenValueAfter(IPathGrain other, string key, string value)
    {
        await other.Set(key, value);
        return (string?)RequestContext.Get(key);
    }

    public Task Set(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task<int> Add(int one, int other) => Task.FromResult(one + other);

    public async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 7 == 0)
                await Task.Yield();
            yield return i;
        }
    }

    public async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return i;
            }
        }
        finally
        {
            Facts.Note(this.GetPrimaryKeyString(), "closed");
        }
    }

    public async IAsyncEnumerable<int> Breaking()
    {
        yield return 1;
        await Task.Yield();
        throw new BasketException("broken");
    }

    public Task<IPathGrain> Self() => Task.FromResult(this.AsReference<IPathGrain>());

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
