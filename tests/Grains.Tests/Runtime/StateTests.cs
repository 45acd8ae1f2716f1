using Microsoft.Data.Sqlite;
using Orleans;
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
        await Grain.Write("mine");
        var before = await Grain.Activation();
        await Change("UPDATE OrleansStorage SET PayloadBinary = CAST('{\"Text\":\"theirs\"}' AS BLOB), Version = Version + 1");

        await Assert.ThrowsAsync<InconsistentStateException>(() => Grain.Write("mine again"));

        Assert.Equal("theirs", await Grain.Text());
        Assert.NotEqual(before, await Grain.Activation());
    }

    [Fact]
    public async Task A_first_write_over_a_row_of_somebody_else_fails()
    {
        Assert.Equal("", await Grain.Text());
        var other = RuntimeFixture.Key();
        await runtime.Grains.GetGrain<IStateGrain>(other).Write("theirs");
        await Change($"""
            INSERT INTO OrleansStorage SELECT s.GrainIdHash, s.GrainIdN0, s.GrainIdN1, s.GrainTypeHash, s.GrainTypeString,
            '{_key}', s.ServiceId, s.PayloadBinary, s.ModifiedOn, 7 FROM OrleansStorage s
            """, other);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Grain.Write("mine"));

        Assert.NotEqual("mine", await Grain.Text());
    }

    [Fact]
    public async Task A_row_carries_the_state_name_the_key_and_their_hashes()
    {
        await runtime.Grains.GetGrain<IStateGrain>("metallbau-nord").Write("text key");
        await runtime.Grains.GetGrain<INumberedStateGrain>(42).Write("number key");

        // Recorded from Orleans 10.4.2: xxHash32 of the state name, and of the key's bytes in reverse.
        Assert.Equal("text|0|0|metallbau-nord|runtime-tests|{\"Text\":\"text key\"}", await Row("metallbau-nord"));
    }

    [Fact]
    public async Task Number_keys_come_back_as_numbers()
    {
        Assert.Equal(-42, await runtime.Grains.GetGrain<INumberedStateGrain>(-42).Number());
    }

    private async Task<string> Row(string key)
    {
        await using var connection = new SqliteConnection($"Data Source={runtime.Host.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT GrainTypeString || '|' || GrainIdN0 || '|' || GrainIdN1 || '|' || GrainIdExtensionString || '|' || ServiceId
            || '|' || CAST(PayloadBinary AS TEXT) FROM OrleansStorage WHERE GrainIdExtensionString = $key
            """;
        command.Parameters.AddWithValue("$key", key);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task Change(string sql, string? key = null)
    {
        await using var connection = new SqliteConnection($"Data Source={runtime.Host.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{sql} WHERE GrainIdExtensionString = $key";
        command.Parameters.AddWithValue("$key", key ?? _key);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
