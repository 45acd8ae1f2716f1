using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>Somebody sets the clock of the machine.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task A_clock_that_jumps_neither_loses_nor_reorders_what_was_acknowledged(int days)
    {
        var clock = new ManualClock(Start);
        CompanyView before;
        await using (var silo = await TestSilo.Start(folder.Path, clock))
        {
            await silo.Company("jumpy").Describe();
            await silo.Company("jumpy").Record("IK-01", MeasureState.Planned);
            clock.Advance(TimeSpan.FromDays(days));
            await silo.Company("jumpy").Record("IK-01", MeasureState.Introduced);
            clock.Advance(TimeSpan.FromDays(-days));
            before = (await silo.Company("jumpy").Record("IK-01", MeasureState.Lived)).Value!;
            Assert.Equal(1, (await silo.Directory.Page(null, 10)).Items.Single().RunningMeasures);
        }

        await using var next = await TestSilo.Start(folder.Path, clock);
        var after = (await next.Company("jumpy").Get()).Value!;
        Assert.Equivalent(before, after, strict: true);
        Assert.Equal(4, after.Version);
        Assert.Equal(
            [MeasureState.Planned, MeasureState.Introduced, MeasureState.Lived],
            after.Measures.Single().History.Select(entry => entry.State));
    }

    /// <summary>As docs/operations.md warns.</summary>
    [Fact]
    public async Task What_ran_out_by_a_clock_set_far_forward_is_gone_and_everything_else_stays()
    {
        var clock = new RunningClock(Start);
        CompanyView before;
        await using (var silo = await TestSilo.Start(folder.Path, clock))
        {
            await silo.Company("jumpy").Describe();
            await silo.Company("jumpy").Record("IK-01", MeasureState.Planned);
            before = (await silo.Company("jumpy").Dismiss(new DismissPractice("AZ-04", DismissalReason.Cost, "dismiss"))).Value!;
        }

        clock.SetTo(Start.AddMonths(13));
        await using (await TestSilo.Start(folder.Path, clock))
            // A reminder that is overdue comes at its next tick, which is up to a minute away.
            await Eventually.Holds(async () => await Reminders() == 0, "the dismissal has run out, and nothing is waited for", TimeSpan.FromSeconds(100));
        clock.SetTo(Start.AddMinutes(1));

        await using var next = await TestSilo.Start(folder.Path, clock);
        Assert.Equivalent(before with { Dismissals = [] }, (await next.Company("jumpy").Get()).Value!, strict: true);
        Assert.Equal(before.Version + 1, (await next.Company("jumpy").Record("IK-01", MeasureState.Introduced)).Value!.Version);
    }

    private async Task<long> Reminders()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, SqliteDatabase.FileName)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM OrleansRemindersTable";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
