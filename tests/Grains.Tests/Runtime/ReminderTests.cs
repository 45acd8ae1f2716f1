using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

[Collection(nameof(RuntimeFixture))]
public sealed class ReminderTests(RuntimeFixture runtime)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private readonly string _key = RuntimeFixture.Key();

    private IRemindedGrain Grain => runtime.Grains.GetGrain<IRemindedGrain>(_key);

    [Fact]
    public async Task A_reminder_comes_again_and_again_until_it_is_forgotten()
    {
        await Grain.Remind("water", TimeSpan.Zero, Often);
        await Facts.Until(() => Facts.About(_key).Count >= 2, () => "The reminder came less than twice.");

        Assert.Equal(["water"], await Grain.Reminders());
        Assert.True(await Grain.Forget("water"));
        Assert.Empty(await Grain.Reminders());
        Assert.False(await Grain.Forget("water"));
        Assert.Equal("water every 200 ms", Facts.About(_key)[0]);
    }

    [Fact]
    public async Task A_reminder_set_again_takes_the_new_period()
    {
        await Grain.Remind("water", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await Grain.Remind("water", TimeSpan.Zero, Often);

        await Facts.Until(_key, "water every 200 ms");

        Assert.Equal(["water"], await Grain.Reminders());
        await Grain.Forget("water");
    }

    [Fact]
    public async Task A_reminder_that_is_gone_already_can_be_forgotten_again()
    {
        await Grain.Remind("water", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        await Grain.ForgetTwice("water");

        Assert.Empty(await Grain.Reminders());
    }

    [Fact]
    public async Task A_reminder_that_was_set_again_since_is_not_forgotten_by_its_old_handle()
    {
        await Grain.Remind("water", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        await Assert.ThrowsAnyAsync<OrleansException>(() => Grain.ForgetAsItWas("water"));

        Assert.Equal(["water"], await Grain.Reminders());
        await Grain.Forget("water");
    }

    [Fact]
    public async Task A_reminder_survives_a_restart()
    {
        var host = await RuntimeHost.Start();
        await host.Grains.GetGrain<IRemindedGrain>(_key).Remind("water", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        var folder = await host.Stop();
        await Execute(host.Database, "UPDATE OrleansRemindersTable SET StartTime = '2026-01-01 00:00:00', Period = 200");
        await using var next = await RuntimeHost.Start(folder: folder);

        await Facts.Until(_key, "water every 200 ms");

        Assert.Equal(["water"], await next.Grains.GetGrain<IRemindedGrain>(_key).Reminders());
    }

    /// <summary>The hash is what Orleans 10.4.2 computed.</summary>
    [Fact]
    public async Task A_row_carries_the_grain_and_its_hash()
    {
        await runtime.Grains.GetGrain<IRemindedGrain>("metallbau-nord").Remind("water", TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        Assert.Equal("test-reminded/metallbau-nord|-1012195483|water|7200000|0", await Execute(
            runtime.Host.Database,
            "SELECT CONCAT_WS('|', GrainId, GrainHash, ReminderName, Period, Version) FROM OrleansRemindersTable WHERE GrainId LIKE '%metallbau-nord'"));
    }

    [Fact]
    public async Task A_period_below_the_minimum_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Grain.Remind("water", TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
    }

    private static async Task<object?> Execute(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
