using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;

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
}
