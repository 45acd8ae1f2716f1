using Orleans.Configuration;
using Orleans.Hosting;

namespace Matchmaking.Grains.Tests.Runtime;

[Collection(nameof(RuntimeFixture))]
public sealed class TurnTests(RuntimeFixture runtime)
{
    private readonly string _key = RuntimeFixture.Key();

    private ITurnGrain Grain => runtime.Grains.GetGrain<ITurnGrain>(_key);

    [Fact]
    public async Task All_calls_for_a_key_meet_one_activation()
    {
        var activations = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Grain.Activation()));

        Assert.Single(activations.Distinct());
        Assert.NotEqual(activations[0], await runtime.Grains.GetGrain<ITurnGrain>(RuntimeFixture.Key()).Activation());
    }

    [Fact]
    public async Task A_call_waits_until_the_one_before_has_ended()
    {
        var first = Grain.Enter("first");
        await Facts.Until(_key, "first in");
        var second = Grain.Enter("second");
        Facts.Open($"{_key} second");
        Facts.Open($"{_key} first");
        await Task.WhenAll(first, second);

        Assert.Equal(["first in", "first out", "second in", "second out"], Facts.About(_key));
    }

    [Fact]
    public async Task An_interleaving_call_starts_while_another_waits()
    {
        var first = Grain.Enter("first");
        await Facts.Until(_key, "first in");
        Facts.Open($"{_key} second");
        await Grain.EnterInterleaving("second");
        Facts.Open($"{_key} first");
        await first;

        Assert.Equal(["first in", "second in", "second out", "first out"], Facts.About(_key));
    }

    [Fact]
    public async Task Other_calls_start_while_an_interleaving_one_waits()
    {
        var first = Grain.EnterInterleaving("first");
        await Facts.Until(_key, "first in");
        Facts.Open($"{_key} second");
        await Grain.Enter("second");
        Facts.Open($"{_key} first");
        await first;

        Assert.Equal(["first in", "second in", "second out", "first out"], Facts.About(_key));
    }

    [Fact]
    public async Task Reading_calls_interleave_with_one_another_and_not_with_others()
    {
        var first = Grain.EnterReading("first");
        await Facts.Until(_key, "first in");
        var writing = Grain.Enter("writing");
        Facts.Open($"{_key} writing");
        Facts.Open($"{_key} second");
        await Grain.EnterReading("second");
        Facts.Open($"{_key} first");
        await Task.WhenAll(first, writing);

        Assert.Equal(["first in", "second in", "second out", "first out", "writing in", "writing out"], Facts.About(_key));
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_interleave()
    {
        var grain = runtime.Grains.GetGrain<IReentrantGrain>(_key);
        var first = grain.Enter("first");
        await Facts.Until(_key, "first in");
        Facts.Open($"{_key} second");
        await grain.Enter("second");
        Facts.Open($"{_key} first");
        await first;

        Assert.Equal(["first in", "second in", "second out", "first out"], Facts.About(_key));
    }

    [Fact]
    public async Task Interleaving_calls_never_run_at_the_same_time()
    {
        var grain = runtime.Grains.GetGrain<IReentrantGrain>(_key);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.Count()));

        Assert.Equal(2000, await grain.Counted());
    }

    [Fact]
    public async Task A_grain_that_is_called_back_while_it_waits_runs_into_the_timeout()
    {
        await using var host = await RuntimeHost.Start(silo =>
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2)));
        var here = host.Grains.GetGrain<ITurnGrain>(_key);
        var there = host.Grains.GetGrain<ITurnGrain>(RuntimeFixture.Key());

        await Assert.ThrowsAsync<TimeoutException>(() => here.CallThere(there, andBack: true));

        Assert.NotEqual(Guid.Empty, await here.Activation());
    }

    [Fact]
    public async Task A_method_may_have_a_timeout_of_its_own_and_the_grain_goes_on()
    {
        await Grain.Activation();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain.EnterShortly("first"));

        Facts.Open($"{_key} first");
        await Grain.Activation();
        Assert.Equal(["first in", "first out"], Facts.About(_key));
    }

    [Fact]
    public async Task A_call_that_timed_out_while_it_waited_does_not_start_any_more()
    {
        var first = Grain.Enter("first");
        await Facts.Until(_key, "first in");
        await Assert.ThrowsAsync<TimeoutException>(() => Grain.EnterShortly("second"));
        Facts.Open($"{_key} first");
        await first;
        await Grain.Activation();

        Assert.Equal(["first in", "first out"], Facts.About(_key));
    }

    [Fact]
    public async Task Stateless_workers_share_a_key_up_to_their_number()
    {
        var worker = runtime.Grains.GetGrain<IWorkerGrain>(0);
        var first = worker.Enter(_key, "first");
        var second = worker.Enter(_key, "second");
        await Facts.Until(_key, "first in");
        await Facts.Until(_key, "second in");
        var third = worker.Enter(_key, "third");
        Facts.Open($"{_key} third");
        Facts.Open($"{_key} first");
        Facts.Open($"{_key} second");
        await Task.WhenAll(first, second, third);

        Assert.Contains("third in", Facts.About(_key).Skip(3));
    }

    [Fact]
    public async Task Value_tasks_answer_like_tasks()
    {
        await Grain.Nothing();

        Assert.Equal(42, await Grain.Twice(21));
    }
}
