using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

[Collection(nameof(RuntimeFixture))]
public sealed class PathTests(RuntimeFixture runtime)
{
    private readonly string _key = RuntimeFixture.Key();

    private IPathGrain Grain => runtime.Grains.GetGrain<IPathGrain>(_key);

    private IPathGrain Other => runtime.Grains.GetGrain<IPathGrain>($"other {_key}");

    [Fact]
    public async Task Values_travel_with_calls_from_grain_to_grain()
    {
        RequestContext.Set("trace", "7");

        Assert.Equal("7", await Grain.Value("trace"));
        Assert.Equal("7", await Grain.ValueThere(Other, "trace"));
        RequestContext.Clear();
        Assert.Null(await Grain.Value("trace"));
    }

    [Fact]
    public async Task Values_set_by_the_called_do_not_travel_back()
    {
        RequestContext.Set("trace", "7");

        Assert.Equal("7", await Grain.SetThenValueAfter(Other, "trace", "8"));
        Assert.Equal("7", RequestContext.Get("trace"));
    }

    [Fact]
    public async Task Nothing_else_of_the_caller_travels()
    {
        Ambient.Value = "secret";

        Assert.Null(await runtime.Grains.GetGrain<IAmbientGrain>(_key).Seen());
    }

    [Fact]
    public async Task Filters_see_each_call_and_may_change_its_result()
    {
        await using var host = await RuntimeHost.Start(silo => silo
            .AddIncomingGrainCallFilter(async context =>
            {
                await context.Invoke();
                if (context.MethodName == nameof(IPathGrain.Add))
                    context.Result = (int)context.Result! + 1;
            })
            .AddIncomingGrainCallFilter<NotingFilter>());

        Assert.Equal(42, await host.Grains.GetGrain<IPathGrain>(_key).Add(20, 21));
        Assert.Equal([$"PathGrain.Add of {_key}", "41"], Facts.About(_key));
    }

    [Fact]
    public async Task Filters_see_what_a_call_throws()
    {
        await using var host = await RuntimeHost.Start(silo => silo.AddIncomingGrainCallFilter(async context =>
        {
            try
            {
                await context.Invoke();
            }
            catch (BasketException exception)
            {
                throw new InvalidOperationException($"filtered: {exception.Message}");
            }
        }));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Grains.GetGrain<IValueGrain>(_key).Fail("no bread"));

        Assert.Equal("filtered: no bread", failure.Message);
    }

    [Fact]
    public async Task A_stream_arrives_complete_and_in_order()
    {
        Assert.Equal(Enumerable.Range(0, 1000), await Read(Grain.Numbers(1000)));
        Assert.Empty(await Read(Grain.Numbers(0)));
    }

    [Fact]
    public async Task A_stream_that_is_left_early_is_closed()
    {
        await foreach (var number in Grain.Endless())
        {
            if (number == 5)
                break;
        }

        await Facts.Until(_key, "closed");
    }

    [Fact]
    public async Task A_stream_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var number in Grain.Endless().WithCancellation(cancel.Token))
            {
                if (number == 5)
                    await cancel.CancelAsync();
            }
        });

        await Facts.Until(_key, "closed");
    }

    [Fact]
    public async Task An_exception_in_a_stream_arrives_with_its_type()
    {
        var seen = new List<int>();

        await Assert.ThrowsAsync<BasketException>(async () =>
        {
            await foreach (var number in Grain.Breaking())
                seen.Add(number);
        });
    }

    [Fact]
    public async Task Other_calls_are_answered_while_a_stream_is_open()
    {
        await using var numbers = Grain.Endless().GetAsyncEnumerator();
        Assert.True(await numbers.MoveNextAsync());

        Assert.Equal(3, await Grain.Add(1, 2));
    }

    [Fact]
    public async Task A_stream_breaks_off_when_its_grain_ends()
    {
        await using var numbers = Grain.Endless().GetAsyncEnumerator();
        Assert.True(await numbers.MoveNextAsync());
        await Grain.Leave();

        await Assert.ThrowsAsync<EnumerationAbortedException>(async () =>
        {
            while (await numbers.MoveNextAsync())
            {
            }
        });
        await Facts.Until(_key, "closed");
    }

    [Fact]
    public async Task A_grain_can_hand_out_a_reference_to_itself()
    {
        var self = await Grain.Self();

        Assert.Equal(_key, self.GetPrimaryKeyString());
        Assert.Equal(Grain.GetGrainId(), self.GetGrainId());
        Assert.Equal(Grain, self);
        Assert.Equal(3, await self.Add(1, 2));
    }

    private static async Task<List<int>> Read(IAsyncEnumerable<int> numbers)
    {
        var read = new List<int>();
        await foreach (var number in numbers)
            read.Add(number);
        return read;
    }

    public sealed class NotingFilter : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            await context.Invoke();
            Facts.Note(context.TargetId.Key.ToString(), $"{context.ImplementationMethod.DeclaringType!.Name}.{context.InterfaceMethod.Name} of {context.TargetContext.GrainId.Key}");
            Facts.Note(context.TargetId.Key.ToString(), $"{context.Result}");
        }
    }
}
