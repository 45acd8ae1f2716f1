using Matchmaking.Grains;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Silo.Hosting;
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
    protected const string NoReminders = "0";
    protected const string CountReminders = "SELECT count(*) FROM OrleansRemindersTable";

    /// <summary>On the next day the clocks go forward: it has 23 hours.</summary>
    protected static readonly DateOnly Saturday = new(2026, 3, 28);
    protected static readonly DateOnly Sunday = new(2026, 3, 29);

    /// <summary>The moment after Sunday in Berlin; a day of 24 hours would end an hour later.</summary>
    protected static readonly DateTimeOffset Monday = new(2026, 3, 29, 22, 0, 0, TimeSpan.Zero);

    protected RunningClock Clock { get; } = new(new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly FaultPlan plan = new();
    protected Store Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Store.New(kind);

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task A_date_that_comes_while_no_process_runs_is_noted_once_by_the_next_one()
    {
        await using (var silo = await Start())
        {
            await WithDates(silo);
            Assert.Empty((await Alliance(silo)).Due);
        }

        Clock.SetTo(Monday.AddSeconds(1));
        AllianceView noted;
        await using (var silo = await Start())
        {
            await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == NoReminders), "the reminder is gone");
            noted = await Alliance(silo);
        }

        Assert.Equal(
            [(DeadlineKind.Project, "holidays", Sunday), (DeadlineKind.SeatTerm, "city", Saturday)],
            noted.Due.Select(deadline => (deadline.Kind, deadline.Subject, deadline.On)));
        Assert.All(noted.Due, deadline => Assert.InRange(deadline.At, Monday, Clock.GetUtcNow()));

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

        await silo.Grains.GetAlliance(AllianceId.Parse("other")).Describe(new DescribeAlliance(new AllianceProfile { Name = "Andere" }, "1"));
        // Recorded after its end, it would be no date that comes: a busy machine needs a moment.
        Clock.SetTo(GermanCalendar.EndOf(Saturday).AddSeconds(-3));
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
        Clock.SetTo(Monday.AddSeconds(1));
        await using (var silo = await Start())
        {
            await Eventually.Holds(async () => (await Alliance(silo)).Due.Count == 2, "both dates have come");
            noted = await Alliance(silo);
            Clock.SetTo(new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));
            await Duisburg(silo).RecordMeasure(new RecordAllianceMeasure(Project("between", Saturday.AddDays(-20), Saturday.AddDays(-1)), "between"));
        }

        Clock.SetTo(Monday.AddSeconds(1));
        await using var next = await Start();
        await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == NoReminders), "the reminder is gone");
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

        Store.RefuseReminders();
        await Assert.ThrowsAnyAsync<Exception>(() => Duisburg(silo).RecordMeasure(project));
        Assert.Empty((await Alliance(silo)).Measures);
        Store.AllowReminders();

        Assert.Single((await Duisburg(silo).RecordMeasure(project)).Value!.Measures);
        Assert.Equal("1", Store.Text(CountReminders));
    }

    [Fact]
    public async Task A_change_whose_earlier_reminder_cannot_be_set_is_not_acknowledged_and_works_later()
    {
        await using var silo = await Start();
        await WithDates(silo);
        var before = StartOf("alliance/alliance.duisburg");
        var sooner = new RecordAllianceMeasure(Project("sooner", Saturday.AddDays(-20), Saturday.AddDays(-3)), "sooner");

        Store.RefuseReminderChanges();
        await Assert.ThrowsAnyAsync<Exception>(() => Duisburg(silo).RecordMeasure(sooner));
        Assert.DoesNotContain((await Alliance(silo)).Measures, measure => measure.Id == "sooner");
        Store.AllowReminderChanges();

        Assert.Contains((await Duisburg(silo).RecordMeasure(sooner)).Value!.Measures, measure => measure.Id == "sooner");
        Assert.Equal(before.AddDays(-3), StartOf("alliance/alliance.duisburg"), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task What_has_come_is_noted_although_its_reminder_can_neither_go_on_nor_go_and_that_is_put_right_later()
    {
        await using (var silo = await Start())
            await WithDates(silo);
        Assert.DoesNotContain("\"at\":", StoredDuisburg(), StringComparison.Ordinal);
        Store.RefuseReminderChanges();
        Clock.SetTo(GermanCalendar.EndOf(Saturday).AddSeconds(1));
        await using (await Start())
        {
            await Eventually.Holds(() => Task.FromResult(StoredDuisburg().Contains("\"at\":", StringComparison.Ordinal)), "Saturday is noted");
            Store.AllowReminderChanges();
            await Eventually.Holds(() => Task.FromResult(StartOf("alliance/alliance.duisburg") > GermanCalendar.EndOf(Saturday).UtcDateTime.AddHours(1)), "it waits for Sunday");
        }

        Store.RefuseReminderChanges();
        Clock.SetTo(Monday.AddSeconds(1));
        await using var next = await Start();
        await Eventually.Holds(async () => (await Alliance(next)).Due.Count == 2, "Sunday is noted");
        Assert.Equal("1", Store.Text(CountReminders));
        Store.AllowReminderChanges();
        await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == NoReminders), "the reminder is gone");
        Assert.Equal(6, (await Alliance(next)).Version);
    }

    [Fact]
    public async Task Without_the_row_of_its_reminder_a_date_still_comes_after_the_next_start()
    {
        await using (var silo = await Start())
            await WithDates(silo);
        Store.Execute("DELETE FROM OrleansRemindersTable");

        await using (await Start())
            await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == "1"), "a reminder is registered");
        Assert.Equal(new DateTime(2026, 3, 28, 23, 0, 0), StartOf("alliance/alliance.duisburg"), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_time_that_is_set_shorter_holds_after_the_next_start_although_nobody_changes_anything()
    {
        await using (var silo = await Start())
        {
            await Duisburg(silo).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
            await silo.Company("firm").Describe();
            await Duisburg(silo).RecordApproach(new RecordApproach(new Approach("firm", ApproachOutcome.Met, new DateOnly(2026, 3, 1)), "approach"));
        }

        Assert.Equal(new DateTime(2028, 3, 1, 23, 0, 0), StartOf("alliance/alliance.duisburg"), TimeSpan.FromSeconds(5));
        var shorter = Store.Settings with { Retention = new Retention { ConversationMonths = 1 } };
        await using (await Start(shorter))
            await Eventually.Holds(
                () => Task.FromResult(StartOf("alliance/alliance.duisburg").Year == 2026), "it waits for the end of the shorter time");

        Clock.SetTo(GermanCalendar.EndOf(new DateOnly(2026, 4, 1)).AddSeconds(1));
        await using var next = await Start(shorter);
        await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == NoReminders), "the conversation is forgotten");
        Assert.Empty((await Alliance(next)).Approaches);
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

        Clock.SetTo(Monday.AddSeconds(1));
        await using var silo = await Start();
        await Eventually.Holds(() => Task.FromResult(plan.Struck.Count == faults.Length), "every write has gone wrong");
        foreach (var fault in faults)
            plan.Release(AllianceId.Parse($"{fault}".ToLowerInvariant()).Key);

        await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == NoReminders), "every reminder is gone");
        foreach (var fault in faults)
        {
            var view = (await silo.Grains.GetAlliance(AllianceId.Parse($"{fault}".ToLowerInvariant())).Get()).Value!;
            Assert.Equal((3, "holidays"), (view.Version, Assert.Single(view.Due).Subject));
        }
    }

    [Fact]
    public async Task An_alliance_stored_by_a_release_that_waited_for_nothing_waits_as_soon_as_the_program_starts()
    {
        await using (var silo = await Start())
            await WithDates(silo);
        Store.Execute($"UPDATE OrleansStorage SET PayloadBinary = {Store.Bytes($"replace(replace({Store.Characters("PayloadBinary")}, '\"deadlines\"', '\"deadlinesOnce\"'), '\"alarmAt\"', '\"alarmOnce\"')")} WHERE GrainTypeString = 'alliance'");
        Store.Execute("DELETE FROM OrleansRemindersTable");

        await using (await Start())
            await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) != NoReminders), "a reminder is registered");

        Clock.SetTo(Monday.AddSeconds(1));
        await using var next = await Start();
        await Eventually.Holds(async () => (await Alliance(next)).Due.Count == 2, "both dates have come");
    }

    protected static IAllianceGrain Duisburg(TestSilo silo) => silo.Grains.GetAlliance(AllianceId.Parse("duisburg"));

    private static async Task<AllianceView> Alliance(TestSilo silo) => (await Duisburg(silo).Get()).Value!;

    protected static AllianceMeasure Project(string id, DateOnly from, DateOnly until) =>
        new() { Id = id, Kind = AllianceMeasureKind.Project, On = from, Until = until, Title = "Ferien" };

    protected static async Task WithDates(TestSilo silo)
    {
        await Duisburg(silo).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
        await Duisburg(silo).RecordMeasure(new RecordAllianceMeasure(Project("holidays", Saturday.AddDays(-30), Sunday), "project"));
        await Duisburg(silo).FillSeat(new FillSeat { Seat = "city", Kind = OrganisationKind.Municipality, Organisation = "Stadt", From = new DateOnly(2024, 1, 1), OperationId = "fill" });
        await Duisburg(silo).VacateSeat(new VacateSeat("city", Saturday, "vacate"));
    }

    protected DateTime StartOf(string grain) => DateTime.Parse(
        Store.Text($"SELECT CAST(StartTime AS TEXT) FROM OrleansRemindersTable WHERE GrainId = '{grain}'")!, null, System.Globalization.DateTimeStyles.AdjustToUniversal);

    protected string StoredDuisburg() =>
        Store.Text($"SELECT {Store.Characters("PayloadBinary")} FROM OrleansStorage WHERE GrainIdExtensionString = 'alliance.duisburg'")!;

    protected Task<TestSilo> Start(SiloSettings? settings = null) => TestSilo.Start(settings ?? Store.Settings, Clock, builder =>
    {
        FaultyStorage.PutBefore(builder.Services, plan);
        builder.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(200));
        builder.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));
    });
}

public sealed class DeadlinesOnSqliteTests() : DeadlineTests(StoreKind.Sqlite);

public sealed class DeadlinesOnPostgreSqlTests() : DeadlineTests(StoreKind.PostgreSql)
{
    /// <summary>Reminders can be read, and whoever wants to change one waits.</summary>
    private const string LockReminders = "LOCK TABLE OrleansRemindersTable IN EXCLUSIVE MODE";

    [Fact]
    public async Task While_reminders_hang_a_change_is_not_acknowledged_and_takes_effect_once_when_they_no_longer_do()
    {
        await using var silo = await Start();
        await Duisburg(silo).Describe(new DescribeAlliance(new AllianceProfile { Name = "Bündnis" }, "describe"));
        var project = new RecordAllianceMeasure(Project("holidays", Saturday, Sunday), "project");

        using (Store.Hold(LockReminders))
            await Assert.ThrowsAnyAsync<Exception>(() => Duisburg(silo).RecordMeasure(project));

        var view = await Eventually.Answers(() => Duisburg(silo).RecordMeasure(project), "the repeated change is acknowledged");
        Assert.Equal((2, 1), (view.Value!.Version, view.Value.Measures.Count));
        Assert.Equal(GermanCalendar.EndOf(Sunday).UtcDateTime, StartOf("alliance/alliance.duisburg"), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task What_has_come_is_stored_while_its_reminder_hangs_which_goes_in_the_end()
    {
        await using (var silo = await Start())
            await WithDates(silo);
        Clock.SetTo(Monday.AddSeconds(1));

        var hold = Store.Hold(LockReminders);
        await using var next = await Start();
        await Eventually.Holds(() => Task.FromResult(StoredDuisburg().Split("\"at\":").Length == 3), "both dates are noted");
        Assert.Equal("1", Store.Text(CountReminders));
        hold.Dispose();

        await Eventually.Holds(() => Task.FromResult(Store.Text(CountReminders) == NoReminders), "the reminder is gone");
        Assert.Equal(2, (await Eventually.Answers(() => Duisburg(next).Get(), "it answers again")).Value!.Due.Count);
    }
}
