using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Matchmaking.Grains.Tests.Runtime;

[Collection(nameof(RuntimeFixture))]
public sealed class LifeTests(RuntimeFixture runtime)
{
    private readonly string _key = RuntimeFixture.Key();

    private ILifeGrain Grain => runtime.Grains.GetGrain<ILifeGrain>(_key);

    [Fact]
    public async Task A_grain_begins_with_its_first_call_and_once()
    {
        await Task.WhenAll(Grain.Activation(), Grain.Activation());

        Assert.Equal(["begin"], Facts.About(_key));
    }

    [Fact]
    public async Task When_the_begin_fails_the_call_fails_and_the_next_one_tries_again()
    {
        var key = $"fails once {_key}";
        var grain = runtime.Grains.GetGrain<ILifeGrain>(key);

        await Assert.ThrowsAsync<BasketException>(() => grain.Activation());

        Assert.NotEqual(Guid.Empty, await grain.Activation());
        Assert.Equal(2, Facts.About(key).Count(fact => fact == "begin"));
    }

    [Fact]
    public async Task A_grain_that_leaves_ends_and_the_next_call_meets_a_new_one()
    {
        var before = await Grain.Activation();
        await Grain.Leave();

        Assert.NotEqual(before, await Grain.Activation());
        Assert.Equal(["begin", "end ApplicationRequested", "begin"], Facts.About(_key));
    }

    [Fact]
    public async Task A_grain_that_leaves_finishes_its_call_first_and_what_waits_goes_to_the_next()
    {
        var leaving = Grain.LeaveAfter(_key);
        await Facts.Until(_key, "leaving");
        var waiting = Grain.Activation();
        Facts.Open(_key);
        await Task.WhenAll(leaving, waiting);

        Assert.Equal(["begin", "leaving", "left", "end ApplicationRequested", "begin"], Facts.About(_key));
    }

    [Fact]
    public async Task An_idle_grain_ends_and_one_that_asked_to_stay_does_not()
    {
        await using var host = await RuntimeHost.Start(silo => silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionQuantum = TimeSpan.FromMilliseconds(100);
            options.CollectionAge = TimeSpan.FromMilliseconds(300);
        }));
        var staying = host.Grains.GetGrain<ILifeGrain>($"stays {_key}");
        await staying.Stay();
        await host.Grains.GetGrain<ILifeGrain>(_key).Activation();

        await Facts.Until(_key, "end ActivationIdle");

        Assert.Equal(["begin"], Facts.About($"stays {_key}"));
    }

    [Fact]
    public async Task A_grain_has_scoped_services_of_its_own_and_is_disposed_of_with_them()
    {
        await using var host = await RuntimeHost.Start(silo => silo.Services.AddScoped<PlainService>());
        var service = await host.Grains.GetGrain<IPlainGrain>(1).Service();
        Assert.Equal(service, await host.Grains.GetGrain<IPlainGrain>(1).Service());
        Assert.NotEqual(service, await host.Grains.GetGrain<IPlainGrain>(2).Service());

        await host.Grains.GetGrain<IPlainGrain>(1).Leave();

        await Facts.Until("plain 1", "disposed");
        await Facts.Until($"service {service}", "disposed");
    }

    [Fact]
    public async Task Timers_tick_again_and_again_even_after_a_failure()
    {
        await Grain.StartTimer(TimeSpan.Zero, TimeSpan.FromMilliseconds(20), interleave: false);

        await Facts.Until(_key, "tock 3");

        Assert.Equal(["begin", "tick 1", "tick 2", "tock 2", "tick 3", "tock 3"], Facts.About(_key).Take(6));
    }

    [Fact]
    public async Task A_tick_waits_for_the_call_that_runs()
    {
        var entered = Grain.Enter(_key);
        await Facts.Until(_key, "in");
        var started = Grain.StartTimer(TimeSpan.Zero, TimeSpan.FromMilliseconds(20), interleave: false);
        Facts.Open(_key);
        await Task.WhenAll(entered, started);
        await Facts.Until(_key, "tick 1");

        Assert.Equal(["begin", "in", "out", "tick 1"], Facts.About(_key).Take(4));
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait_for_the_call_that_runs()
    {
        await Grain.StartTimer(TimeSpan.Zero, TimeSpan.FromMilliseconds(20), interleave: true);
        var entered = Grain.Enter(_key);
        await Facts.Until(
            () => Facts.About(_key).SkipWhile(fact => fact != "in").Any(fact => fact.StartsWith("tick", StringComparison.Ordinal)),
            () => "No tick came while the call was inside.");
        Facts.Open(_key);
        await entered;

        Assert.Contains("out", Facts.About(_key));
    }

    [Fact]
    public async Task A_timer_can_be_changed_and_stopped()
    {
        await Grain.StartTimer(TimeSpan.FromHours(1), TimeSpan.FromHours(1), interleave: false);
        await Grain.ChangeTimer(TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        await Facts.Until(_key, "tick 2");
        await Grain.StopTimer();
        var ticks = Facts.About(_key).Count;
        await Grain.Activation();

        Assert.Equal(ticks, Facts.About(_key).Count);
    }

    [Fact]
    public async Task Timers_end_with_their_activation()
    {
        await Grain.StartTimer(TimeSpan.Zero, TimeSpan.FromMilliseconds(1), interleave: false);
        await Facts.Until(_key, "tick 2");
        await Grain.Leave();
        await Grain.Activation();

        Assert.Equal("begin", Facts.About(_key)[^1]);
    }

    [Fact]
    public async Task When_the_host_stops_running_calls_finish_and_grains_end()
    {
        await using var host = await RuntimeHost.Start();
        var other = RuntimeFixture.Key();
        await host.Grains.GetGrain<ILifeGrain>(other).Activation();
        var entered = host.Grains.GetGrain<ILifeGrain>(_key).Enter(_key);
        await Facts.Until(_key, "in");
        var stopping = host.Stop();
        await Facts.Until(other, "end ShuttingDown");
        Facts.Open(_key);
        await entered;
        await stopping;

        Assert.Equal(["begin", "in", "out", "end ShuttingDown"], Facts.About(_key));
    }

    [Fact]
    public async Task When_the_host_stops_calls_that_wait_are_answered()
    {
        await using var host = await RuntimeHost.Start();
        var grain = host.Grains.GetGrain<ILifeGrain>(_key);
        var entered = grain.Enter(_key);
        await Facts.Until(_key, "in");
        var waiting = grain.Activation();
        var stopping = host.Stop();
        Facts.Open(_key);
        await entered;

        Assert.NotEqual(Guid.Empty, await waiting);
        await stopping;
    }

    [Fact]
    public async Task After_the_stop_calls_are_refused()
    {
        await using var host = await RuntimeHost.Start();
        var grain = host.Grains.GetGrain<ILifeGrain>(_key);
        await host.Stop();

        await Assert.ThrowsAnyAsync<Exception>(() => grain.Activation());

        Assert.Empty(Facts.About(_key));
    }
}
