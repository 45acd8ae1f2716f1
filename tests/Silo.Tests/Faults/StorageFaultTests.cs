using System.Reflection;
using Matchmaking.Grains;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>
/// Storage goes wrong at every write of every kind of grain, in every way. Whatever happens, the next call sees what is
/// stored, and who repeats a request that failed gets the answer of an undisturbed one, once.
/// </summary>
public abstract class StorageFaultTests(StoreKind kind) : IAsyncLifetime
{
    private static readonly ManualClock Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private readonly FaultPlan plan = new();
    private Store store = null!;
    private TestSilo silo = null!;

    public static TheoryData<string> States => [.. Story.All.Select(story => story.State)];

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(store.Settings, Clock, builder =>
        {
            FaultyStorage.PutBefore(builder.Services, plan);
            builder.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(4));
        });
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        await store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Whatever_goes_wrong_with_a_write_nothing_is_lost_and_nothing_done_twice(string state)
    {
        var story = Story.All.Single(story => story.State == state);
        await story.Prepare(silo.Grains);
        var undisturbed = await Undisturbed(story, story.IdOf(0));
        var writes = plan.WritesOf(story.KeyOf(story.IdOf(0)));
        Assert.Equal(story.Steps.Count, writes);

        var faults =
            from write in Enumerable.Range(1, writes)
            from fault in Enum.GetValues<Fault>()
            select (Write: write, Fault: fault);
        var cases = faults.Select((each, index) => (Id: story.IdOf(index + 1), each.Write, each.Fault)).ToList();
        await Task.WhenAll(cases.Select(@case => Live(story, @case.Id, @case.Write, @case.Fault, undisturbed)));

        Assert.Equal(cases.Select(@case => story.KeyOf(@case.Id)).Order(), plan.Struck.Order());
        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings, Clock);
        foreach (var (id, _, _) in cases)
            Assert.Equal(undisturbed[^1], await story.Read(silo.Grains, id));
    }

    [Fact]
    public void Every_kind_of_grain_that_stores_something_has_a_story()
    {
        var stored = typeof(GrainStates).Assembly.GetTypes()
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName)
            .OfType<string>();

        Assert.Equal(stored.Order(), Story.All.Select(story => story.State).Order());
    }

    /// <returns>What is seen before the first step and after each.</returns>
    private async Task<List<string>> Undisturbed(Story story, string id)
    {
        var seen = new List<string> { await story.Read(silo.Grains, id) };
        foreach (var step in story.Steps)
        {
            await step(silo.Grains, id);
            seen.Add(await story.Read(silo.Grains, id));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        return seen;
    }

    private async Task Live(Story story, string id, int write, Fault fault, List<string> undisturbed)
    {
        plan.Strike(story.KeyOf(id), write, fault);
        for (var step = 0; step < story.Steps.Count; step++)
        {
            if (step + 1 == write)
            {
                await Assert.ThrowsAnyAsync<Exception>(() => story.Steps[step](silo.Grains, id));
                var atOnce = plan.Struck.Contains(story.KeyOf(id));
                plan.Release(story.KeyOf(id));
                var truth = fault is Fault.AnswerLost or Fault.HangsThenStores ? undisturbed[step + 1] : undisturbed[step];
                var seen = await Patiently(() => story.Read(silo.Grains, id));
                // On a busy machine a call may expire before it reaches storage; then the fault strikes late or another call.
                Assert.Contains(seen, atOnce ? [truth] : undisturbed[step..(step + 2)]);
            }

            await Patiently(() => story.Steps[step](silo.Grains, id));
            Assert.Equal(undisturbed[step + 1], await Patiently(() => story.Read(silo.Grains, id)));
        }
    }

    /// <summary>As a client does that got a 503: with the same operation id, until it works.</summary>
    private static async Task<string> Patiently(Func<Task<string>> request)
    {
        var answer = "";
        await Eventually.Holds(
            async () =>
            {
                try
                {
                    answer = await request();
                    return true;
                }
                catch (Exception exception) when (exception is OrleansException or TimeoutException or IOException)
                {
                    return false;
                }
            },
            "a repeated request is answered");
        return answer;
    }
}

public sealed class StorageFaultsOnSqliteTests() : StorageFaultTests(StoreKind.Sqlite);

public sealed class StorageFaultsOnPostgreSqlTests() : StorageFaultTests(StoreKind.PostgreSql);
