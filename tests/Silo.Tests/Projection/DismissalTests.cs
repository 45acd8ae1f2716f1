using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests.Projection;

public abstract class DismissalTests(StoreKind kind) : IAsyncLifetime
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 2, 28, 9, 0, 0, TimeSpan.Zero));
    private Store store = null!;
    private TestSilo silo = null!;

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(store.Settings, clock);
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_dismissal_that_was_acknowledged_is_in_the_next_report_and_one_that_was_undone_no_more()
    {
        await Dismiss(5, DismissalReason.Cost);
        Assert.Equal(5, await Companies());

        await silo.Company("firm-3").UndoDismissal(new UndoDismissal("AZ-21", "undo"));
        Assert.Null(await Companies());

        await silo.Company("firm-3").Dismiss(new DismissPractice("AZ-21", DismissalReason.Other, "again"));
        Assert.Equal(5, await Companies());
        Assert.Empty((await silo.Directory.Dismissals("AZ-21"))!.Reasons);
    }

    [Fact]
    public async Task Companies_are_counted_by_practice_and_reason()
    {
        await Dismiss(6, DismissalReason.NoShift);
        await silo.Company("firm-0").Dismiss(new DismissPractice("AZ-04", DismissalReason.Cost, "other"));

        var report = (await silo.Directory.Dismissals("AZ-21"))!;
        var reason = Assert.Single(report.Reasons);
        Assert.Equal((6, DismissalReason.NoShift, 6, 0), (report.Companies, reason.Reason, reason.Companies, report.Untold));
        Assert.Null(await silo.Directory.Dismissals("AZ-04"));
        Assert.Null(await silo.Directory.Dismissals("ZZ-99"));
    }

    [Fact]
    public async Task Fictional_examples_are_not_counted()
    {
        await Dismiss(4, DismissalReason.Cost);
        await silo.Company("example").Describe(new DescribeCompany(TestFirms.Profile with { Example = true }, "describe"));
        await silo.Company("example").Dismiss(new DismissPractice("AZ-21", DismissalReason.Cost, "dismiss"));

        Assert.Null(await Companies());
    }

    [Fact]
    public async Task A_dismissal_no_longer_counts_after_twelve_months_though_nobody_touched_the_company()
    {
        await Dismiss(5, DismissalReason.Cost);

        clock.Advance(TimeSpan.FromDays(365) - TimeSpan.FromSeconds(1));
        Assert.Equal(5, await Companies());

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Companies());
    }

    [Fact]
    public async Task A_database_from_before_there_were_dismissals_in_it_is_filled_at_the_next_start()
    {
        await Dismiss(5, DismissalReason.Cost);

        await silo.DisposeAsync();
        store.Execute("DELETE FROM dismissals");
        store.Execute("UPDATE companies SET form = form - 1");
        silo = await TestSilo.Start(store.Settings, clock);

        await Eventually.Holds(async () => await Companies() == 5, "all are counted again");
    }

    private async Task<int?> Companies() => (await silo.Directory.Dismissals("AZ-21"))?.Companies;

    private Task Dismiss(int firms, DismissalReason reason) => Task.WhenAll(Enumerable.Range(0, firms).Select(async number =>
    {
        await silo.Company($"firm-{number}").Describe();
        await silo.Company($"firm-{number}").Dismiss(new DismissPractice("AZ-21", reason, "dismiss"));
    }));
}

public sealed class DismissalsOnSqliteTests() : DismissalTests(StoreKind.Sqlite);

public sealed class DismissalsOnPostgreSqlTests() : DismissalTests(StoreKind.PostgreSql);
