using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Silo.Tests.Faults;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Matchmaking.Silo.Tests.Alliances;

/// <summary>Dates of an alliance come by themselves: whatever process runs then, and whatever goes wrong at that moment.</summary>
public abstract class DeadlineTests(StoreKind kind) : IAsyncLifetime
{
    private const string NoReminders = "0";
    private const string CountReminders = "SELECT count(*) FROM OrleansRemindersTable";

    /// <summary>On the next day the clocks go forward: it has 23 hours.</summary>
    private static readonly DateOnly Saturday = new(2026, 3, 28);
    private static readonly DateOnly Sunday = new(2026, 3, 29);

    /// <summary>The moment after Sunday in Berlin; a day of 24 hours would end an hour later.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 3, 29, 22, 0, 0, TimeSpan.Zero);

    private readonly RunningClock clock = new(new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly FaultPlan plan = new();
    private Store store = null!;

    public async Task InitializeAsync() => store = await Store.New(kind);

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_date_that_comes_while_no_process_runs_is_noted_once_by_the_next_one()
    {
        await using (var silo = await Start())
        {
            await WithDates(silo);
            Assert.Empty((await Alliance(silo)).Due);
        }

        clock.SetTo(Monday.AddSeconds(1));
        AllianceView noted;
        await using (var silo = await Start())
        {
            await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) == NoReminders), "the reminder is gone");
            noted = await Alliance(silo);
        }

        Assert.Equal(
            [(DeadlineKind.Project, "holidays", Sunday), (DeadlineKind.SeatTerm, "city", Saturday)],
            noted.Due.Select(deadline => (deadline.Kind, deadline.Subject, deadline.On)));
        Assert.All(noted.Due, deadline => Assert.InRange(deadline.At, Monday, clock.GetUtcNow()));

        await using var next = await Start();
        Assert.Equal(noted.Due, (await Alliance(next)).Due);
        Assert.Equal(noted.Version, (await Alliance(next)).Version);
    }

    [Fact]
    public async Task A_date_comes_at_midnight_in_Berlin_and_not_before()
    {
        await using var silo = await Start();
        await WithDates(silo);

        // Years ahead, in winter time: the row says when.
        var farOff = new DateOnly(2031, 1, 31);
        await silo.Grains.GetAlliance(AllianceId.Parse("far")).Describe(new DescribeAlliance(new AllianceProfile { Name = "Fern" }, "1"));
        await silo.Grains.GetAlliance(AllianceId.Parse("far")).RecordMeasure(new RecordAllianceMeasure(Project("long", new DateOnly(2026, 1, 1), farOff), "2"));

        Assert.Equal(new DateTime(2026, 3, 28, 23, 0, 0), StartOf("alliance/alliance.duisburg"), TimeSpan.FromSeconds(5));
        Assert.Equal(new DateTime(2031, 1, 31, 23, 0, 0), StartOf("alliance/alliance.far"), TimeSpan.FromSeconds(5));

        clock.SetTo(GermanCalendar.EndOf(Saturday).AddMilliseconds(-200));
        await silo.Grains.GetAlliance(AllianceId.Parse("other")).Describe(new DescribeAlliance(new AllianceProfile { Name = "Andere" }, "1"));
        await silo.Grains.GetAlliance(AllianceId.Parse("other")).RecordMeasure(new RecordAllianceMeasure(Project("short", Saturday, Saturday), "2"));
        await Eventually.Holds(async () => (await silo.Grains.GetAlliance(AllianceId.Parse("other")).Get()).Value!.Due.Count == 1, "the day has ended");
        Assert.True((await silo.Grains.GetAlliance(AllianceId.Parse("other")).Get()).Value!.Due[0].At >= GermanCalendar.EndOf(Saturday));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_has_nothing_noted_twice_and_no_later_date_lost()
    {
        AllianceView noted;
        await using (var silo = await Start())
            await WithDates(silo);
        clock.SetTo(Monday.AddSeconds(1));
        await using (var silo = await Start())
        {
            await Eventually.Holds(async () => (await Alliance(silo)).Due.Count == 2, "both dates have come");
            noted = await Alliance(silo);
            clock.SetTo(new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));
            await Duisburg(silo).RecordMeasure(new RecordAllianceMeasure(Project("between", Saturday.AddDays(-20), Saturday.AddDays(-1)), "between"));
        }

        clock.SetTo(Monday.AddSeconds(1));
        await using var next = await Start();
        await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) == NoReminders), "the reminder is gone");
        var all = (await Alliance(next)).Due;
        Assert.Equal(["holidays", "city", "between"], all.Select(deadline => deadline.Subject));
        Assert.Equal(noted.Due, all.Take(2));
    }

    [Fact]
    public async Task A_change_is_stored_with_its_reminder_or_not_at_all()
    {
        await using var silo = await Start();
        await Duisburg(silo).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
        var project = new RecordAllianceMeasure(Project("holidays", Saturday, Sunday), "project");

        store.RefuseReminders();
        await Assert.ThrowsAnyAsync<Exception>(() => Duisburg(silo).RecordMeasure(project));
        Assert.Empty((await Alliance(silo)).Measures);
        store.AllowReminders();

        Assert.Single((await Duisburg(silo).RecordMeasure(project)).Value!.Measures);
        Assert.Equal("1", store.Text(CountReminders));
    }

    [Fact]
    public async Task Whatever_goes_wrong_with_the_write_when_a_date_has_come_it_is_noted_once()
    {
        var faults = Enum.GetValues<Fault>();
        await using (var before = await Start())
        {
            foreach (var fault in faults)
            {
                var alliance = AllianceId.Parse($"{fault}".ToLowerInvariant());
                plan.Strike(alliance.Key, 3, fault);
                await before.Grains.GetAlliance(alliance).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
                await before.Grains.GetAlliance(alliance).RecordMeasure(new RecordAllianceMeasure(Project("holidays", Saturday, Sunday), "project"));
            }
        }

        clock.SetTo(Monday.AddSeconds(1));
        await using var silo = await Start();
        await Eventually.Holds(() => Task.FromResult(plan.Struck.Count == faults.Length), "every write has gone wrong");
        foreach (var fault in faults)
            plan.Release(AllianceId.Parse($"{fault}".ToLowerInvariant()).Key);

        await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) == NoReminders), "every reminder is gone");
        foreach (var fault in faults)
        {
            var view = (await silo.Grains.GetAlliance(AllianceId.Parse($"{fault}".ToLowerInvariant())).Get()).Value!;
            Assert.Equal((3, "holidays"), (view.Version, Assert.Single(view.Due).Subject));
        }
    }

    [Fact]
    public async Task An_alliance_stored_by_a_release_that_waited_for_nothing_waits_as_soon_as_it_is_asked_for()
    {
        await using (var silo = await Start())
            await WithDates(silo);
        store.Execute($"UPDATE OrleansStorage SET PayloadBinary = {store.Bytes($"replace(replace({store.Characters("PayloadBinary")}, '\"deadlines\"', '\"deadlinesOnce\"'), '\"alarmAt\"', '\"alarmOnce\"')")} WHERE GrainTypeString = 'alliance'");
        store.Execute("DELETE FROM OrleansRemindersTable");

        await using (var silo = await Start())
        {
            await Alliance(silo);
            await Eventually.Holds(() => Task.FromResult(store.Text(CountReminders) != NoReminders), "a reminder is registered");
        }

        clock.SetTo(Monday.AddSeconds(1));
        await using var next = await Start();
        await Eventually.Holds(async () => (await Alliance(next)).Due.Count == 2, "both dates have come");
    }

    private static IAllianceGrain Duisburg(TestSilo silo) => silo.Grains.GetAlliance(AllianceId.Parse("duisburg"));

    private static async Task<AllianceView> Alliance(TestSilo silo) => (await Duisburg(silo).Get()).Value!;

    private static AllianceMeasure Project(string id, DateOnly from, DateOnly until) =>
        new() { Id = id, Kind = AllianceMeasureKind.Project, On = from, Until = until, Title = "Ferien" };

    private static async Task WithDates(TestSilo silo)
    {
        await Duisburg(silo).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
        await Duisburg(silo).RecordMeasure(new RecordAllianceMeasure(Project("holidays", Saturday.AddDays(-30), Sunday), "project"));
        await Duisburg(silo).FillSeat(new FillSeat { Seat = "city", Kind = OrganisationKind.Municipality, Organisation = "Stadt", From = new DateOnly(2024, 1, 1), OperationId = "fill" });
        await Duisburg(silo).VacateSeat(new VacateSeat("city", Saturday, "vacate"));
    }

    private DateTime StartOf(string grain) => DateTime.Parse(
        store.Text($"SELECT CAST(StartTime AS TEXT) FROM OrleansRemindersTable WHERE GrainId = '{grain}'")!, null, System.Globalization.DateTimeStyles.AdjustToUniversal);

    private Task<TestSilo> Start() => TestSilo.Start(store.Settings, clock, builder =>
    {
        FaultyStorage.PutBefore(builder.Services, plan);
        builder.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(200));
        builder.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));
    });
}

public sealed class DeadlinesOnSqliteTests() : DeadlineTests(StoreKind.Sqlite);

public sealed class DeadlinesOnPostgreSqlTests() : DeadlineTests(StoreKind.PostgreSql);
