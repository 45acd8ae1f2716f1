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
            FaultyReminders.PutBefore(builder.Services, plan);
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
        var (undisturbed, steps) = await Undisturbed(story, story.IdOf(0));

        var faults =
            from write in Enumerable.Range(1, steps.Count)
            from fault in Enum.GetValues<Fault>()
            select (Write: write, Fault: fault);
        var cases = faults.Select((each, index) => (Id: story.IdOf(index + 1), each.Write, each.Fault)).ToList();
        await Task.WhenAll(cases.Select(@case => Live(story, @case.Id, @case.Write, steps, @case.Fault, undisturbed)));

        Assert.Equal(cases.Select(@case => story.KeyOf(@case.Id)).Order(), plan.Struck.Order());
        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings, Clock);
        foreach (var (id, _, _) in cases)
            Assert.Equal(undisturbed[^1], await story.Read(silo.Grains, id));
    }

    /// <summary>Read out of the program itself: whoever writes a method that stores something gives it a step here.</summary>
    [Fact]
    public void Every_method_of_a_grain_that_writes_is_disturbed()
    {
        var disturbed = Story.All.SelectMany(story => story.Steps.Select(step => $"{story.State}.{step.Method}")).Concat(AlarmStory.Methods).Distinct();

        Assert.Equal(WritingMethods.OfGrains().Order(), disturbed.Order());
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

    /// <returns>What is seen before the first step and after each; and for each write the step that makes it.</returns>
    private async Task<(List<string> Seen, List<int> Steps)> Undisturbed(Story story, string id)
    {
        var (seen, steps) = (new List<string> { await story.Read(silo.Grains, id) }, new List<int>());
        for (var step = 0; step < story.Steps.Count; step++)
        {
            await story.Steps[step].Take(silo.Grains, id);
            seen.Add(await story.Read(silo.Grains, id));
            var writes = plan.WritesOf(story.KeyOf(id)) - steps.Count;
            Assert.True(writes >= 1, $"{story.Steps[step].Method} wrote nothing.");
            steps.AddRange(Enumerable.Repeat(step, writes));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        return (seen, steps);
    }

    private async Task Live(Story story, string id, int write, List<int> steps, Fault fault, List<string> undisturbed)
    {
        plan.Strike(story.KeyOf(id), write, fault);
        // Before the state is stored there may be a reminder; then the state is still the old one.
        var isLast = write == steps.Count || steps[write] != steps[write - 1];
        for (var step = 0; step < story.Steps.Count; step++)
        {
            if (step == steps[write - 1])
            {
                await Assert.ThrowsAnyAsync<Exception>(() => story.Steps[step].Take(silo.Grains, id));
                var atOnce = plan.Struck.Contains(story.KeyOf(id));
                plan.Release(story.KeyOf(id));
                var seen = await Patiently(() => story.Read(silo.Grains, id));
                // On a busy machine a call may expire before it reaches storage; then the fault strikes late or another call.
                // A reminder that hung and was stored in the end has the state stored as well.
                Assert.Contains(seen, !atOnce || (!isLast && fault is Fault.HangsThenStores) ? undisturbed[step..(step + 2)]
                    : isLast && fault is (Fault.AnswerLost or Fault.HangsThenStores) ? [undisturbed[step + 1]] : [undisturbed[step]]);
            }

            await Patiently(() => story.Steps[step].Take(silo.Grains, id));
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
            "a repeated request is answered", TimeSpan.FromMinutes(2));
        return answer;
    }
}

public sealed class StorageFaultsOnSqliteTests() : StorageFaultTests(StoreKind.Sqlite);

public sealed class StorageFaultsOnPostgreSqlTests() : StorageFaultTests(StoreKind.PostgreSql);
