using System.Text.RegularExpressions;
using Matchmaking.Grains;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>Storage goes wrong at every write that a grain makes by itself. Nobody repeats a request here: the grain does.</summary>
public abstract partial class AlarmFaultTests(StoreKind kind) : IAsyncLifetime
{
    /// <summary>It runs, because reminders come again by it.</summary>
    private readonly RunningClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private readonly FaultPlan plan = new();
    private Store store = null!;
    private TestSilo silo = null!;

    public static TheoryData<string> Stories => [.. AlarmStory.All.Select(story => story.Name)];

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(store.Settings, clock, builder =>
        {
            FaultyStorage.PutBefore(builder.Services, plan);
            FaultyReminders.PutBefore(builder.Services, plan);
            // What looks after grains without a reminder at the start would do half of it in their place.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "AlarmSweep"));
            builder.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(200));
            builder.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));
        });
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        await store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Whatever_goes_wrong_what_is_due_is_done_once_in_the_end(string name)
    {
        var story = AlarmStory.All.Single(story => story.Name == name);
        var storage = ((FaultyStorage)silo.Services.GetRequiredKeyedService<IGrainStorage>(GrainStates.Provider)).Real;
        const string undisturbed = "firm-0";
        await story.Seed(storage, undisturbed);
        var seeded = Row(story.KeyOf(undisturbed));
        await story.Wake(silo.Grains, undisturbed);
        await Eventually.Holds(() => Task.FromResult(plan.WritesOf(story.KeyOf(undisturbed)) >= AlarmStory.Writes), "all of it is written");
        var (row, reminder) = await Settled(story.KeyOf(undisturbed));
        Assert.NotEqual(seeded, row);

        var faults =
            from write in Enumerable.Range(1, AlarmStory.Writes)
            from fault in Enum.GetValues<Fault>()
            select (Write: write, Fault: fault);
        await Task.WhenAll(faults.Select(async (each, index) =>
        {
            var (id, key) = ($"firm-{index + 1}", story.KeyOf($"firm-{index + 1}"));
            plan.Strike(key, each.Write, each.Fault);
            await story.Seed(storage, id);
            await Quietly(() => story.Wake(silo.Grains, id));
            await Eventually.Holds(() => Task.FromResult(plan.Struck.Contains(key)), $"{each} strikes");
            plan.Release(key);
            await Eventually.Holds(() => Task.FromResult((Row(key), Reminder(key)) == (row, reminder)), $"after {each} all is done: {row} {reminder}, not {Row(key)} {Reminder(key)}");
        }));
    }

    /// <summary>The last write is counted before it is made; with it the reminder that has come is gone or waits for another day.</summary>
    private async Task<(string? Row, string? Reminder)> Settled(string key)
    {
        await Eventually.Holds(() => Task.FromResult(Reminder(key) != "2026-03-02"), "the reminder has done its work");
        return (Row(key), Reminder(key));
    }

    /// <summary>Without the moment at which something was noted.</summary>
    private string? Row(string key) =>
        store.Text($"SELECT {store.Characters("PayloadBinary")} FROM OrleansStorage WHERE GrainIdExtensionString = '{key}'") is { } text
            ? Noted().Replace(text, "\"at\":\"today")
            : null;

    [GeneratedRegex("\"at\":\"2026-03-02T[^\"]*")]
    private static partial Regex Noted();

    /// <summary>The day is enough: the moment depends on when it was registered.</summary>
    private string? Reminder(string key) => store.Text($"SELECT substr(CAST(StartTime AS TEXT), 1, 10) FROM OrleansRemindersTable WHERE GrainId LIKE '%/{key}'");

    private static async Task Quietly(Func<Task> request)
    {
        try
        {
            await request();
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException or IOException)
        {
            // The caller gives up; what is due does not depend on callers.
        }
    }
}

public sealed class AlarmFaultsOnSqliteTests() : AlarmFaultTests(StoreKind.Sqlite);

public sealed class AlarmFaultsOnPostgreSqlTests() : AlarmFaultTests(StoreKind.PostgreSql);
