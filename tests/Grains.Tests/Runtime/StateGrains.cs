using Orleans;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

public interface IStateGrain : IGrainWithStringKey
{
    Task<string> Text();

    Task<bool> Stored();

    Task Write(string text);

    Task WriteTwice(string first, string second);

    Task Clear();

    Task Reread();

    Task WriteThere(IStateGrain other, string text);

    Task<Guid> Activation();

    /// <summary>What the state held when <c>OnActivateAsync</c> ran.</summary>
    Task<string> TextAtActivation();
}

public sealed class StoredText
{
    public string Text { get; set; } = "";
}

[GrainType("test-state")]
public sealed class StateGrain([PersistentState("text", "tests")] IPersistentState<StoredText> stored) : Grain, IStateGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private string _atActivation = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _atActivation = stored.State.Text;
        return Task.CompletedTask;
    }

    public Task<string> Text() => Task.FromResult(stored.State.Text);

    public Task<bool> Stored() => Task.FromResult(stored.RecordExists);

    public async Task Write(string text)
    {
        stored.State = new StoredText { Text = text };
        await stored.WriteStateAsync();
    }

    public async Task WriteTwice(string first, string second)
    {
        var before = Write(first);
        var after = Write(second);
        await before;
        await after;
    }

    public async Task Clear() => await stored.ClearStateAsync();

    public async Task Reread() => await stored.ReadStateAsync(CancellationToken.None);

    public Task WriteThere(IStateGrain other, string text) => other.Write(text);

    public Task<Guid> Activation() => Task.FromResult(_activation);

    public Task<string> TextAtActivation() => Task.FromResult(_atActivation);
}

public interface INumberedStateGrain : IGrainWithIntegerKey
{
    Task<long> Number();

    Task Write(string text);
}

[GrainType("test-numbered-state")]
public sealed class NumberedStateGrain([PersistentState("company", "tests")] IPersistentState<StoredText> stored) : Grain, INumberedStateGrain
{
    public Task<long> Number() => Task.FromResult(this.GetPrimaryKeyLong());

    public async Task Write(string text)
    {
        stored.State.Text = text;
        await stored.WriteStateAsync();
    }
}

public interface IHomelessGrain : IGrainWithStringKey
{
    Task<string> Text();
}

[GrainType("test-homeless")]
public sealed class HomelessGrain([PersistentState("homeless", "nowhere")] IPersistentState<StoredText> stored) : Grain, IHomelessGrain
{
    public Task<string> Text() => Task.FromResult(stored.State.Text);
}
