using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Projection;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matchmaking.Silo.Tests.Signals;

/// <summary>What companies were shown, on a real silo.</summary>
public abstract class ShownListTests(StoreKind kind) : IAsyncLifetime
{
    private const string Count = "SELECT count(*) FROM shown_lists";

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private Store store = null!;
    private TestSilo? silo;

    private SiloSettings Settings => store.Settings with { SignalRest = TimeSpan.FromMilliseconds(50) };

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(Settings, clock);
    }

    public async Task DisposeAsync()
    {
        await Stop();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_list_is_kept_once_a_day_however_often_it_is_asked_for()
    {
        await Describe("firm");
        var list = await Ask("firm");
        await Ask("firm");
        await silo!.Grains.GetRecommender().Recommend(new RecommendForFirm { Headcount = 40, ShiftShare = 0, Topics = ["PFL"], Limit = 10 });
        await Restart();
        await Ask("firm");
        await Stop();

        Assert.Equal("1", store.Text(Count));
        Assert.Equal($"firm 2026-03-02 {list.ModelVersion}", store.Text("SELECT company || ' ' || day || ' ' || model FROM shown_lists"));
        var practices = store.Text("SELECT practices FROM shown_lists")!;
        Assert.StartsWith($"[{{\"practice\":\"{list.Items[0].Practice}\"", practices, StringComparison.Ordinal);
        Assert.Contains("\"propensity\":1,\"explore\":false", practices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_list_and_another_day_are_kept_too()
    {
        await Describe("firm");
        var best = (await Ask("firm")).Items[0].Practice;
        await silo!.Company("firm").Record(best, MeasureState.Planned);
        await Ask("firm");
        clock.Advance(TimeSpan.FromDays(1));
        await Ask("firm");
        await Stop();

        Assert.Equal("3", store.Text(Count));
    }

    [Fact]
    public async Task Fictional_examples_leave_nothing()
    {
        await silo!.Company("example").Describe(new DescribeCompany(TestFirms.Profile with { Example = true }, "describe"));
        await Ask("example");
        await Stop();

        Assert.Equal("0", store.Text(Count));
    }

    [Fact]
    public async Task Rebuilding_the_read_tables_leaves_them_alone()
    {
        await Describe("firm");
        await Ask("firm");
        await Stop();

        await ProjectionRebuild.Run(store.Settings, clock, NullLoggerFactory.Instance);

        Assert.Equal("1", store.Text(Count));
    }

    [Fact]
    public async Task Old_ones_are_forgotten()
    {
        await Describe("firm");
        await Ask("firm");
        await Eventually.Holds(() => Task.FromResult(store.Text(Count) == "1"), "the list is kept");

        clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal("1", store.Text(Count));
        clock.Advance(TimeSpan.FromDays(1));

        await Eventually.Holds(() => Task.FromResult(store.Text(Count) == "0"), "the list is forgotten");
    }

    [Fact]
    public async Task Nothing_is_kept_where_nobody_wants_it()
    {
        await Stop();
        silo = await TestSilo.Start(Settings with { ShownListDays = 0 }, clock);
        await Describe("firm");
        await Ask("firm");
        await Stop();

        Assert.Equal("0", store.Text(Count));
    }

    [Fact]
    public async Task Under_pressure_lists_are_dropped_and_counted_and_nobody_waits()
    {
        const int lists = 5_000;
        var writer = silo!.Services.GetRequiredService<IShownLists>();
        store.Execute("ALTER TABLE shown_lists RENAME TO away");
        for (var number = 0; number < lists; number++)
            writer.Note(new ShownList($"firm-{number}", new DateOnly(2026, 3, 2), null, "m", [new ShownPractice("IK-01", 0.5, 1, false)]));

        Assert.InRange(writer.Dropped, 2_000, lists);
        store.Execute("ALTER TABLE away RENAME TO shown_lists");
        await Stop();

        // What was being written when the table came back may have been dropped after the look above.
        Assert.Equal($"{lists - writer.Dropped}", store.Text(Count));
    }

    [Fact]
    public async Task What_companies_made_of_it_is_counted()
    {
        for (var firm = 0; firm < 6; firm++)
        {
            await Describe($"firm-{firm}");
            var best = (await Ask($"firm-{firm}")).Items[0].Practice;
            clock.Advance(TimeSpan.FromMinutes(1));
            if (firm < 3)
                await silo!.Company($"firm-{firm}").Record(best, MeasureState.Planned);
        }

        clock.Advance(TimeSpan.FromDays(SignalJoin.StandardWindow + 1));

        var source = silo!.Services.GetRequiredService<ISignalSource>();
        await Eventually.Holds(
            () => Task.FromResult(source.Report.Positions is [{ Position: 1, Shown: 6, TakenUp: 0.5, Dismissed: 0 }, ..]), "three of six took the first up");
    }

    [Fact]
    public async Task With_the_switch_on_a_company_may_find_something_to_try_out_with_its_propensity()
    {
        await Describe("before");
        Assert.DoesNotContain((await Ask("before")).Items, item => item.Explore);
        await Stop();
        silo = await TestSilo.Start(Settings with { Exploration = true }, clock);
        for (var firm = 0; firm < 20; firm++)
            await Describe($"firm-{firm}");

        var lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(firm => Ask($"firm-{firm}")));
        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(firm => Ask($"firm-{firm}")));
        await Stop();

        Assert.Contains(lists, list => list.Items[4].Explore);
        Assert.All(lists, list => Assert.DoesNotContain(list.Items.Where((_, place) => place != 4), item => item.Explore));
        Assert.Equal(lists.Select(list => list.Items[4].Practice), again.Select(list => list.Items[4].Practice));
        Assert.NotEqual("0", store.Text(Count + " WHERE practices LIKE '%\"explore\":true%'"));
    }

    private async Task Restart()
    {
        await Stop();
        silo = await TestSilo.Start(Settings, clock);
    }

    private async Task Stop()
    {
        if (silo is { } running)
            await running.DisposeAsync();
        silo = null;
    }

    private Task Describe(string id) => silo!.Company(id).Describe();

    private async Task<RecommendationList> Ask(string id) => (await silo!.Company(id).Recommend(new RecommendForCompany(null, 10))).Value!;
}

public sealed class ShownListsOnSqliteTests() : ShownListTests(StoreKind.Sqlite);

public sealed class ShownListsOnPostgreSqlTests() : ShownListTests(StoreKind.PostgreSql);
