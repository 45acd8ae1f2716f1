using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>A call that a runtime may run on the caller's thread behaves like one that crossed a network.</summary>
[Collection(nameof(RuntimeFixture))]
public sealed class InlineWorkerTests(RuntimeFixture runtime)
{
    private readonly string _key = RuntimeFixture.Key();

    private IInlineWorkerGrain Worker => runtime.Grains.GetGrain<IInlineWorkerGrain>(0);

    [Fact]
    public async Task A_worker_sees_what_travels_and_not_what_surrounds_its_caller()
    {
        await Worker.StaysAtHome();
        Ambient.Value = "the caller's";
        RequestContext.Set(_key, "sent along");

        Assert.Equal((null, "sent along"), await Worker.Sees(_key));
    }

    [Fact]
    public async Task What_a_worker_sets_stays_with_it()
    {
        await Worker.StaysAtHome();
        Ambient.Value = "mine";

        await Worker.Leaves(_key, "the worker's");

        Assert.Equal(("mine", null), (Ambient.Value, RequestContext.Get(_key)));
        Ambient.Value = null;
        Assert.Equal((null, null), await Worker.Sees(_key));
    }

    [Fact]
    public async Task Calling_never_throws_and_awaiting_does()
    {
        var (atOnce, later) = (Worker.ThrowsAtOnce(), Worker.ThrowsLater());

        Assert.Equal("at once", (await Assert.ThrowsAsync<BasketException>(() => atOnce)).Message);
        Assert.Equal("later", (await Assert.ThrowsAsync<BasketException>(() => later)).Message);
        Assert.True(await Worker.StaysAtHome());
    }

    [Fact]
    public async Task A_caller_goes_on_outside_the_worker()
    {
        await Worker.StaysAtHome();
        await Worker.Sees(_key);

        Assert.Same(TaskScheduler.Default, TaskScheduler.Current);
    }

    [Fact]
    public async Task A_worker_may_call_its_own_kind() => Assert.Equal(3, await Worker.Deeper(3));

    [Fact]
    public async Task Calls_of_many_threads_never_share_an_activation()
    {
        var most = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(Worker.Together)));

        Assert.All(most, together => Assert.Equal(1, together));
    }
}
