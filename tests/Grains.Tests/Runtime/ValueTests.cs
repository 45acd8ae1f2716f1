using Orleans.Concurrency;

namespace Matchmaking.Grains.Tests.Runtime;

[Collection(nameof(RuntimeFixture))]
public sealed class ValueTests(RuntimeFixture runtime)
{
    private readonly string _key = RuntimeFixture.Key();

    private IValueGrain Grain => runtime.Grains.GetGrain<IValueGrain>(_key);

    [Fact]
    public async Task What_the_caller_changes_after_the_call_stays_with_the_caller()
    {
        var basket = new Basket { Items = [new Item { Name = "bread" }], Prices = { ["bread"] = [3] } };
        var words = new List<string> { "one" };
        await Grain.Keep(basket);
        await Grain.KeepList(words);
        basket.Items[0].Name = "butter";
        basket.Prices["bread"][0] = 4;
        words.Add("two");

        var kept = await Grain.Kept();
        Assert.Equal("bread", Assert.Single(kept.Items).Name);
        Assert.Equal([3], kept.Prices["bread"]);
        Assert.Equal(["one"], await Grain.Words());
    }

    [Fact]
    public async Task What_the_caller_does_to_a_result_stays_with_the_caller()
    {
        await Grain.Keep(new Basket { Items = [new Item { Name = "bread" }] });
        await Grain.KeepList(["one"]);
        (await Grain.Kept()).Items.Clear();
        (await Grain.Pair()).Words.Clear();

        Assert.Single((await Grain.Kept()).Items);
        Assert.Equal(1, (await Grain.Pair()).Number);
    }

    [Fact]
    public async Task Grains_do_not_share_what_they_pass_to_each_other()
    {
        await Grain.Keep(new Basket { Items = [new Item { Name = "bread" }], Prices = { ["bread"] = [3] } });

        var own = await Grain.Lend(runtime.Grains.GetGrain<IValueGrain>(RuntimeFixture.Key()));

        Assert.Single(own.Items);
        Assert.Single(own.Prices);
    }

    [Fact]
    public async Task An_object_met_twice_arrives_once()
    {
        var item = new Item { Name = "bread" };
        item.Next = item;
        await Grain.Keep(new Basket { Items = [item, item], First = item });

        var kept = await Grain.Kept();
        Assert.Same(kept.First, kept.Items[0]);
        Assert.Same(kept.First, kept.Items[1]);
        Assert.Same(kept.First, kept.First!.Next);
    }

    [Fact]
    public async Task Members_without_an_id_do_not_travel()
    {
        await Grain.Keep(new Basket { Secret = "mine" });

        Assert.Equal("", (await Grain.Kept()).Secret);
    }

    [Fact]
    public async Task Immutable_values_arrive_equal()
    {
        Assert.Equal(new Sealed("bread"), await Grain.Same(new Sealed("bread")));
        Assert.Equal([1, 2], (await Grain.SameBytes(new byte[] { 1, 2 }.AsImmutable())).Value);
    }

    [Fact]
    public async Task An_exception_arrives_with_its_type_and_message()
    {
        var failure = await Assert.ThrowsAsync<BasketException>(() => Grain.Fail("no bread"));

        Assert.Equal("no bread", failure.Message);
        await Assert.ThrowsAsync<BasketException>(() => Grain.FailAtOnce());
    }

    [Fact]
    public async Task A_cancelled_token_reaches_the_grain_and_the_caller()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = Grain.WaitForever(cancel.Token);
        await Facts.Until(_key, "waiting");
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Facts.Until(_key, "cancelled");
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_does_not_start()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain.WaitForever(new CancellationToken(canceled: true)));

        await Grain.Words();
        Assert.Empty(Facts.About(_key));
    }
}
