using Microsoft.Data.Sqlite;
using Orleans.Runtime;
using Orleans.Storage;

namespace Matchmaking.Grains.Tests.Runtime;

[Collection(nameof(RuntimeFixture))]
public sealed class StateTests(RuntimeFixture runtime)
{
    private readonly string _key = RuntimeFixture.Key();

    private IStateGrain Grain => runtime.Grains.GetGrain<IStateGrain>(_key);

    [Fact]
    public async Task State_that_was_never_written_is_new()
    {
        Assert.Equal("", await Grain.Text());
        Assert.False(await Grain.Stored());
    }

    [Fact]
    public async Task What_was_written_is_there_when_the_next_activation_begins()
    {
        var host = await RuntimeHost.Start();
        await host.Grains.GetGrain<IStateGrain>(_key).Write("kept");
        await using var next = await RuntimeHost.Start(folder: await host.Stop());

        Assert.Equal("kept", await next.Grains.GetGrain<IStateGrain>(_key).TextAtActivation());
        Assert.True(await next.Grains.GetGrain<IStateGrain>(_key).Stored());
    }

    [Fact]
    public async Task State_can_be_written_and_cleared_again_and_again()
    {
        await Grain.Write("one");
        await Grain.Write("two");
        await Grain.Clear();
        Assert.Equal("", await Grain.Text());
        Assert.False(await Grain.Stored());
        await Grain.Write("three");
        await Grain.Reread();

        Assert.Equal("three", await Grain.Text());
    }

    [Fact]
    public async Task Writes_that_do_not_wait_for_each_other_happen_in_order()
    {
        await Grain.WriteTwice("first", "second");
        await Grain.Reread();

        Assert.Equal("second", await Grain.Text());
    }

    [Fact]
    public async Task A_write_over_a_change_of_somebody_else_fails_and_ends_the_activation()
    {
        await using var other = await RuntimeHost.Start(folder: runtime.Host.Folder, keep: true);
        var theirs = other.Grains.GetGrain<IStateGrain>(_key);
        await Grain.Write("mine");
        Assert.Equal("mine", await theirs.Text());
        await Grain.Write("mine again");
        var before = await theirs.Activation();

        await Assert.ThrowsAsync<InconsistentStateException>(() => theirs.Write("theirs"));

        Assert.Equal("mine again", await theirs.Text());
        Assert.NotEqual(before, await theirs.Activation());
    }

    [Fact]
    public async Task Of_two_first_writes_only_one_succeeds()
    {
        await using var other = await RuntimeHost.Start(folder: runtime.Host.Folder, keep: true);
        var theirs = other.Grains.GetGrain<IStateGrain>(_key);
        Assert.False(await theirs.Stored());
        await Grain.Write("mine");

        await Assert.ThrowsAsync<InconsistentStateException>(() => theirs.Write("theirs"));

        await Grain.Reread();
        Assert.Equal("mine", await Grain.Text());
    }

    [Fact]
    public async Task A_conflict_ends_only_the_activation_that_had_it()
    {
        await using var other = await RuntimeHost.Start(folder: runtime.Host.Folder, keep: true);
        var theirs = other.Grains.GetGrain<IStateGrain>(_key);
        var caller = other.Grains.GetGrain<IStateGrain>(RuntimeFixture.Key());
        await theirs.Text();
        await Grain.Write("mine");
        var before = await caller.Activation();

        await Assert.ThrowsAsync<InconsistentStateException>(() => caller.WriteThere(theirs, "theirs"));

        Assert.Equal(before, await caller.Activation());
    }

    /// <summary>The hashes are what Orleans 10.4.2 computed, so a database goes from one flavour to the other.</summary>
    [Fact]
    public async Task A_row_carries_the_state_name_the_key_and_their_hashes()
    {
        await runtime.Grains.GetGrain<IStateGrain>("metallbau-nord").Write("here");
        await runtime.Grains.GetGrain<INumberedStateGrain>(42).Write("there");

        Assert.Equal("text|1811930008|0|0|metallbau-nord|4423747|runtime-tests|1|{\"Text\":\"here\"}", await Row("text", "GrainIdExtensionString", "metallbau-nord"));
        Assert.Equal("company|-883793031|0|42||-110949262|runtime-tests|1|{\"Text\":\"there\"}", await Row("company", "GrainIdN1", 42));
    }

    [Fact]
    public async Task Number_keys_may_be_negative()
    {
        Assert.Equal(-42, await runtime.Grains.GetGrain<INumberedStateGrain>(-42).Number());
    }

    [Fact]
    public async Task Writes_of_many_grains_at_once_all_arrive()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => RuntimeFixture.Key()).ToArray();
        var host = await RuntimeHost.Start();
        await Task.WhenAll(keys.Select(key => host.Grains.GetGrain<IStateGrain>(key).Write(key)));
        await using var next = await RuntimeHost.Start(folder: await host.Stop());

        foreach (var key in keys)
            Assert.Equal(key, await next.Grains.GetGrain<IStateGrain>(key).Text());
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_alone()
    {
        await using var host = await RuntimeHost.Start();
        await Execute(host, "CREATE TRIGGER No BEFORE INSERT ON OrleansStorage WHEN NEW.GrainIdExtensionString LIKE 'bad%' BEGIN SELECT RAISE(ABORT, 'no'); END");
        var keys = Enumerable.Range(0, 20).Select(number => $"{(number == 7 ? "bad" : "good")} {RuntimeFixture.Key()}").ToArray();

        var writes = keys.Select(key => (Key: key, Write: host.Grains.GetGrain<IStateGrain>(key).Write(key))).ToArray();

        foreach (var (key, write) in writes.Where(write => write.Key.StartsWith("good", StringComparison.Ordinal)))
        {
            await write;
            Assert.Equal(key, await host.Grains.GetGrain<IStateGrain>(key).Text());
        }

        await Assert.ThrowsAsync<OrleansException>(() => writes[7].Write);
    }

    [Fact]
    public async Task A_query_text_may_bring_its_own_transaction()
    {
        var host = await RuntimeHost.Start();
        await Execute(host, "UPDATE OrleansQuery SET QueryText = 'BEGIN TRANSACTION; ' || QueryText || '; COMMIT' WHERE QueryKey = 'WriteToStorageKey'");
        await using var next = await RuntimeHost.Start(folder: await host.Stop());
        var keys = Enumerable.Range(0, 20).Select(_ => RuntimeFixture.Key()).ToArray();

        await Task.WhenAll(keys.Select(key => next.Grains.GetGrain<IStateGrain>(key).WriteTwice("first", key)));

        foreach (var key in keys)
            Assert.Equal(key, await next.Grains.GetGrain<IStateGrain>(key).Text());
    }

    [Fact]
    public async Task A_grain_whose_storage_is_not_configured_cannot_be_called()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => runtime.Grains.GetGrain<IHomelessGrain>(_key).Text());
    }

    private static async Task Execute(RuntimeHost host, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={host.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> Row(string state, string column, object key)
    {
        await using var connection = new SqliteConnection($"Data Source={runtime.Host.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT CONCAT_WS('|', GrainTypeString, GrainTypeHash, GrainIdN0, GrainIdN1, IFNULL(GrainIdExtensionString, ''), GrainIdHash, ServiceId,
            Version, CAST(PayloadBinary AS TEXT)) FROM OrleansStorage WHERE GrainTypeString = $state AND {column} = $key
            """;
        command.Parameters.AddWithValue("$state", state);
        command.Parameters.AddWithValue("$key", key);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
