using Orleans;
using Orleans.Concurrency;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>Takes and gives values of every kind, and keeps them.</summary>
public interface IValueGrain : IGrainWithStringKey
{
    Task Keep(Basket basket);

    Task<Basket> Kept();

    Task KeepList(IReadOnlyList<string> words);

    Task<IReadOnlyList<string>> Words();

    Task<Sealed> Same(Sealed value);

    Task<Immutable<byte[]>> SameBytes(Immutable<byte[]> bytes);

    Task<(int Number, List<string> Words)> Pair();

    /// <summary>Hands its basket to the other grain, which changes it; returns its own.</summary>
    Task<Basket> Lend(IValueGrain other);

    Task Change(Basket basket);

    Task Fail(string message);

    Task<int> FailAtOnce();

    Task WaitForever(CancellationToken cancellationToken);
}

[GenerateSerializer]
public sealed class Basket
{
    [NonSerialized]
    private string _secret = "";

    [Id(0)]
    public List<Item> Items { get; set; } = [];

    [Id(1)]
    public Dictionary<string, int[]> Prices { get; set; } = [];

    [Id(2)]
    public Item? First { get; set; }

    /// <summary>Has no id, so it stays at home.</summary>
    public string Secret { get => _secret; set => _secret = value; }
}

[GenerateSerializer]
public sealed class Item
{
    [Id(0)]
    public string Name { get; set; } = "";

    [Id(1)]
    public Item? Next { get; set; }
}

[GenerateSerializer, Immutable]
public sealed record Sealed([property: Id(0)] string Name);

[GenerateSerializer]
public sealed class BasketException(string message) : Exception(message);

[GrainType("test-values")]
public sealed class ValueGrain : Grain, IValueGrain
{
    private readonly List<string> _words = [];
    private Basket _basket = new();

    public Task Keep(Basket basket)
    {
        _basket = basket;
        return Task.CompletedTask;
    }

    public Task<Basket> Kept() => Task.FromResult(_basket);

    public Task KeepList(IReadOnlyList<string> words)
    {
        _words.AddRange(words);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> Words() => Task.FromResult<IReadOnlyList<string>>(_words);

    public Task<Sealed> Same(Sealed value) => Task.FromResult(value);

    public Task<Immutable<byte[]>> SameBytes(Immutable<byte[]> bytes) => Task.FromResult(bytes);

    public Task<(int Number, List<string> Words)> Pair() => Task.FromResult((_words.Count, _words));

    public async Task<Basket> Lend(IValueGrain other)
    {
        await other.Change(_basket);
        return _basket;
    }

    public Task Change(Basket basket)
    {
        basket.Items.Clear();
        basket.Prices.Clear();
        return Task.CompletedTask;
    }

    public async Task Fail(string message)
    {
        await Task.Yield();
        throw new BasketException(message);
    }

    public Task<int> FailAtOnce() => throw new BasketException("at once");

    public async Task WaitForever(CancellationToken cancellationToken)
    {
        Facts.Note(this.GetPrimaryKeyString(), "waiting");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Facts.Note(this.GetPrimaryKeyString(), "cancelled");
            throw;
        }
    }
}
