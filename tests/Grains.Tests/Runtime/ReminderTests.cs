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
    public async Task A_reminder_survives_a_restart()
    {
        var host = await RuntimeHost.Start();
        await host.Grains.GetGrain<IRemindedGrain>(_key).Remind("water", TimeSpan.FromSeconds(2), Often);
        await using var next = await RuntimeHost.Start(folder: await host.Stop());
        Assert.Empty(Facts.About(_key));

        await Facts.Until(_key, "water every 200 ms");

        Assert.Equal(["water"], await next.Grains.GetGrain<IRemindedGrain>(_key).Reminders());
    }

    [Fact]
    public async Task A_period_below_the_minimum_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Grain.Remind("water", TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
    }
}
