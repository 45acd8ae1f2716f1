using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Silo.Projection;
using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matchmaking.Silo.Tests.Projection;

public abstract class ProjectionTests(StoreKind kind) : IAsyncLifetime
{
    private const string AllCompanies = """
        SELECT string_agg(concat_ws('|', id, name, headcount, shift_share, mobile_share, district, example, running_measures, view, form, row_version), ' ' ORDER BY id)
        FROM companies
        """;

    private const string AllMeasures =
        "SELECT string_agg(concat_ws('|', company, practice, state, take_up, since), ' ' ORDER BY company, practice) FROM measures";

    private const string AllDismissals =
        "SELECT string_agg(concat_ws('|', company, practice, reason, runs_out), ' ' ORDER BY company, practice) FROM dismissals";

    private Store store = null!;
    private TestSilo silo = null!;

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        silo = await TestSilo.Start(store.Settings);
    }

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task The_directory_shows_an_acknowledged_change_within_two_seconds_also_under_load()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => silo.Company($"firm-{number}").Describe()));
        await silo.Company("firm-7").Record("IK-01", MeasureState.Lived);

        var watch = Stopwatch.StartNew();
        var page = await silo.Directory.Page(null, 200);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(100, page.Items.Count);
        Assert.Equal(1, page.Items.Single(item => item.Id == "firm-7").RunningMeasures);
    }

    [Fact]
    public async Task Ten_thousand_changes_are_in_the_read_tables_two_seconds_after_the_last_and_a_rebuild_gives_the_same()
    {
        using var lag = new LagListener();
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (firm, _) =>
        {
            for (var change = 0; change < 20; change++)
                await silo.Company($"firm-{firm:D3}").Describe(headcount: 40 + change);
        });

        var watch = Stopwatch.StartNew();
        await Eventually.Holds(() => Task.FromResult(store.Text("SELECT count(*) FROM companies WHERE row_version = 20 AND headcount = 59") == "500"), "all are projected");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await Eventually.Holds(() => Task.FromResult(lag.Seconds == 0), "nothing lags behind");

        await silo.Company("firm-007").Record("IK-01", MeasureState.Lived);
        await silo.Company("firm-008").Dismiss(new DismissPractice("AZ-21", DismissalReason.Cost, "dismiss"));
        await silo.DisposeAsync();
        Assert.StartsWith("firm-008|AZ-21|cost|", store.Text(AllDismissals), StringComparison.Ordinal);
        var before = (store.Text(AllCompanies), store.Text(AllMeasures), store.Text(AllDismissals));
        await ProjectionRebuild.Run(store.Settings, TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Equal(before, (store.Text(AllCompanies), store.Text(AllMeasures), store.Text(AllDismissals)));
        silo = await TestSilo.Start(store.Settings);
    }

    [Fact]
    public async Task What_a_crash_kept_from_the_read_tables_is_projected_at_the_next_start()
    {
        await silo.Company("kept").Describe();
        await silo.Company("lost").Describe();
        await silo.Company("late").Describe();
        await silo.Company("late").Record("IK-01", MeasureState.Lived);
        var before = await All();

        await silo.DisposeAsync();
        // As if the process had ended after the grains' writes and before those of the projection.
        store.Execute("DELETE FROM companies WHERE id = 'lost'");
        store.Execute("DELETE FROM measures WHERE company = 'late'");
        store.Execute("UPDATE companies SET row_version = row_version - 1, running_measures = 0, view = '{}' WHERE id = 'late'");
        silo = await TestSilo.Start(store.Settings);

        Assert.Equivalent(before, await All(), strict: true);
        Assert.Equal("late IK-01 lived", store.Text("SELECT company || ' ' || practice || ' ' || state FROM measures"));
    }

    [Fact]
    public async Task What_another_silo_stored_and_never_reported_is_found_after_a_while()
    {
        await silo.Company("kept").Describe();
        var before = await All();
        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings with { Sweep = TimeSpan.FromMilliseconds(100) });
        Assert.Single(await All());

        store.Execute("UPDATE companies SET row_version = row_version - 1, view = '{}', name = 'old'");

        await Eventually.Holds(async () => (await silo.Directory.Page(null, 10)).Items[0].Name != "old", "the row is projected again");
        Assert.Equivalent(before, await All(), strict: true);
    }

    [Fact]
    public async Task Read_tables_of_another_form_are_projected_again()
    {
        await silo.Company("old").Describe();
        var before = await All();

        await silo.DisposeAsync();
        store.Execute("UPDATE companies SET form = 0, view = '{}'");
        silo = await TestSilo.Start(store.Settings);

        Assert.Equivalent(before, await All(), strict: true);
    }

    [Fact]
    public async Task Read_tables_can_be_emptied_and_rebuilt()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => silo.Company($"firm-{number}").Describe()));
        await silo.Company("firm-1").Record("IK-01", MeasureState.Lived);
        var before = await All();

        await silo.DisposeAsync();
        store.Execute("UPDATE companies SET name = 'scribble'");
        var count = await ProjectionRebuild.Run(store.Settings, TimeProvider.System, NullLoggerFactory.Instance);
        silo = await TestSilo.Start(store.Settings);

        Assert.Equal(3, count);
        Assert.Equivalent(before, await All(), strict: true);
        Assert.All((await silo.Directory.Page(null, 10)).Items, item => Assert.Equal(TestFirms.Profile.Name, item.Name));
    }

    [Fact]
    public async Task A_rebuild_brings_back_tables_that_were_dropped_or_altered()
    {
        await silo.Company("firm").Describe();
        await silo.Company("firm").Record("IK-01", MeasureState.Lived);
        await silo.Company("firm").Dismiss(new DismissPractice("AZ-21", DismissalReason.Cost, "dismiss"));
        var before = await All();
        await silo.DisposeAsync();
        string[] tables = ["companies", "measures", "dismissals"];
        var schema = tables.Select(store.SchemaOf).ToArray();

        store.Execute("DROP TABLE dismissals");
        store.Execute("ALTER TABLE companies DROP COLUMN district");
        store.Execute("DROP INDEX IX_companies_changed");
        Assert.Equal(1, await ProjectionRebuild.Run(store.Settings, TimeProvider.System, NullLoggerFactory.Instance));

        Assert.Equal(schema, tables.Select(store.SchemaOf));
        Assert.StartsWith("firm|AZ-21|cost|", store.Text(AllDismissals), StringComparison.Ordinal);
        silo = await TestSilo.Start(store.Settings);
        Assert.Equivalent(before, await All(), strict: true);
    }

    [Theory]
    [InlineData("measures")]
    [InlineData("dismissals")]
    [InlineData("measures", "dismissals", "companies")]
    public async Task Without_read_tables_companies_work_and_the_lag_or_its_failure_tells(params string[] tables)
    {
        await silo.Company("firm").Describe();
        await silo.DisposeAsync();
        store.Execute(string.Join("; ", tables.Select(table => $"DROP TABLE {table}")));
        silo = await TestSilo.Start(store.Settings);

        Assert.Equal(2, (await silo.Company("firm").Record("IK-01", MeasureState.Lived)).Value!.Version);
        Assert.NotEmpty((await silo.Company("firm").Recommend(new RecommendForCompany(Persona: null, 5))).Value!.Items);
        await Eventually.Holds(LagsOrFails, "it is told");
        await silo.DisposeAsync();
        Assert.Equal(1, await ProjectionRebuild.Run(store.Settings, TimeProvider.System, NullLoggerFactory.Instance));
        silo = await TestSilo.Start(store.Settings);
        Assert.Equal(1, (await silo.Directory.Page(null, 10)).Items.Single().RunningMeasures);
    }

    private async Task<bool> LagsOrFails()
    {
        try
        {
            return await silo.Directory.Lag() > TimeSpan.FromSeconds(1);
        }
        catch (DbException)
        {
            return true;
        }
    }

    [Fact]
    public async Task A_rebuild_where_nothing_is_stored_says_so_and_leaves_nothing_there()
    {
        await using var empty = await Store.New(kind);

        var refusal = await Assert.ThrowsAsync<SiloStartException>(() =>
            ProjectionRebuild.Run(empty.Settings, TimeProvider.System, NullLoggerFactory.Instance));

        Assert.Matches("^(There is no database in .+|The database .+ holds nothing of this program)\\.$", refusal.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty.Settings.DataFolder));
        Assert.True(string.IsNullOrEmpty(empty.SchemaOf("schema_versions")));
    }

    [Fact]
    public async Task Who_asks_for_the_lag_is_told_at_once_how_far_the_tables_are_behind()
    {
        await silo.Company("firm").Describe();
        await Eventually.Holds(async () => await silo.Directory.Lag() == TimeSpan.Zero, "nothing lags behind");

        store.Execute("ALTER TABLE dismissals RENAME TO dismissals_elsewhere");
        await silo.Company("firm").Describe(headcount: 41);
        await Eventually.Holds(async () => await silo.Directory.Lag() > TimeSpan.FromSeconds(1), "it lags behind");
        Assert.Equal(41, (await silo.Company("firm").Get()).Value!.Profile.Headcount);

        store.Execute("ALTER TABLE dismissals_elsewhere RENAME TO dismissals");
        await Eventually.Holds(async () => await silo.Directory.Lag() == TimeSpan.Zero, "it has caught up");
        Assert.Equal("41", store.Text("SELECT headcount FROM companies"));
    }

    [Fact]
    public async Task A_rebuild_is_refused_while_a_silo_works_on_the_folder()
    {
        await silo.Company("firm").Describe();

        await Assert.ThrowsAnyAsync<InUseException>(() =>
            ProjectionRebuild.Run(store.Settings, TimeProvider.System, NullLoggerFactory.Instance));
        Assert.Single(await All());
    }

    [Fact]
    public async Task Companies_that_are_stored_no_more_leave_the_directory_at_the_next_start()
    {
        await silo.Company("stays").Describe();
        await silo.Company("goes").Describe();

        await silo.DisposeAsync();
        store.Execute("DELETE FROM OrleansStorage WHERE GrainIdExtensionString = 'company.goes'");
        silo = await TestSilo.Start(store.Settings);

        Assert.Equal(["stays"], (await All()).Select(company => company.Id));
    }

    [Theory]
    [InlineData("{", "fine", "later")]
    [InlineData("null", "fine", "later")]
    [InlineData("""{"schemaVersion":1,"version":1}""", "fine", "later")]
    [InlineData("""{"schemaVersion":99,"version":1}""", "fine", "later")]
    [InlineData("""{"profile":{"name":"Odd"},"measures":[{"practice":"IK-01","history":[{"state":"danced"}]}]}""", "fine", "later")]
    [InlineData("""{"profile":{"name":"Odd","languages":null},"measures":null,"consents":null}""", "fine", "later", "odd")]
    [InlineData("""{"profile":{"name":null},"measures":[null,{"practice":null},{"practice":"IK-01","history":null}]}""", "fine", "later", "odd")]
    [InlineData("""{"profile":{"name":"Odd"},"measures":[{"practice":"IK-01","history":[]}],"dismissals":[null]}""", "fine", "later", "odd")]
    public async Task A_row_that_is_odd_or_cannot_be_read_hides_at_most_itself(string payload, params string[] shown)
    {
        await silo.Company("odd").Describe();
        await silo.Company("fine").Describe();

        await silo.DisposeAsync();
        store.Execute("DELETE FROM companies");
        store.Execute($"UPDATE OrleansStorage SET PayloadBinary = {store.Bytes($"'{payload}'")} WHERE GrainIdExtensionString = 'company.odd'");
        silo = await TestSilo.Start(store.Settings);
        await silo.Company("later").Describe();

        Assert.Equal(shown, (await All()).Select(company => company.Id));
    }

    [Fact]
    public async Task A_company_that_breaks_a_rule_of_the_read_tables_hides_only_itself()
    {
        await silo.Company("odd").Describe();
        await silo.Company("fine").Describe();

        await silo.DisposeAsync();
        store.Execute("DELETE FROM companies");
        store.Execute($$"""
            UPDATE OrleansStorage
            SET PayloadBinary = {{store.Bytes("""'{"profile":{"name":"Odd"},"measures":[{"practice":"IK-01","history":[{"state":"lived"}]},{"practice":"IK-01","history":[{"state":"lived"}]}]}'""")}}
            WHERE GrainIdExtensionString = 'company.odd'
            """);
        silo = await TestSilo.Start(store.Settings);

        Assert.Equal(["fine"], (await All()).Select(company => company.Id));
    }

    [Fact]
    public async Task An_odd_row_is_a_company_that_can_be_worked_with()
    {
        await silo.Company("odd").Describe();

        await silo.DisposeAsync();
        const string odd = """'{"version":1,"profile":{"name":"Odd","headcount":4},"measures":null,"dismissals":null,"operations":null}'""";
        store.Execute($"UPDATE OrleansStorage SET PayloadBinary = {store.Bytes(odd)}");
        silo = await TestSilo.Start(store.Settings);
        var answer = await silo.Company("odd").Record("IK-01", MeasureState.Lived);

        Assert.Equal((2, "IK-01"), (answer.Value!.Version, Assert.Single(answer.Value.Measures).Practice));
    }

    [Fact]
    public async Task A_reader_of_all_companies_who_pauses_between_pages_misses_none()
    {
        await Task.WhenAll(Enumerable.Range(0, 150).Select(number => silo.Company($"firm-{number:D3}").Describe()));
        var ids = new List<string>();
        await foreach (var company in silo.Directory.All())
        {
            ids.Add(company.Id);
            if (ids.Count != 100)
                continue;
            await silo.Company("firm-000-b").Describe();
            // This reader has nothing open, so it does not hold up the upkeep of the database; others are soon done.
            if (kind == StoreKind.Sqlite)
                await Eventually.Holds(() => Task.FromResult(store.Text("PRAGMA wal_checkpoint(TRUNCATE)") == "0"), "the whole log is folded in");
            else
                store.Execute("VACUUM FULL companies");
        }

        Assert.Equal(Enumerable.Range(0, 150).Select(number => $"firm-{number:D3}"), ids);
    }

    [Fact]
    public async Task Reports_made_while_the_tables_cannot_be_written_are_made_up_for()
    {
        store.Execute("ALTER TABLE companies RENAME TO taken_away");
        await silo.Company("waiting").Describe();
        store.Execute("ALTER TABLE taken_away RENAME TO companies");

        await Eventually.Holds(async () => (await All()).Count == 1, "the company is in the directory");
    }

    [Fact]
    public async Task Reports_that_wait_are_written_when_the_silo_stops()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => silo.Company($"firm-{number}").Describe()));

        await silo.DisposeAsync();

        Assert.Equal("50", store.Text("SELECT count(*) FROM companies"));
        silo = await TestSilo.Start(store.Settings);
    }

    private async Task<List<CompanyView>> All()
    {
        var all = new List<CompanyView>();
        await foreach (var company in silo.Directory.All())
            all.Add(company);
        return all;
    }

    /// <summary>Reads the gauge as a collector does.</summary>
    private sealed class LagListener : IDisposable
    {
        private readonly MeterListener listener = new();
        private double seconds = double.NaN;

        public LagListener()
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "matchmaking.projection.lag")
                    self.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<double>((_, measured, _, _) => seconds = measured);
            listener.Start();
        }

        public double Seconds
        {
            get
            {
                listener.RecordObservableInstruments();
                return seconds;
            }
        }

        public void Dispose() => listener.Dispose();
    }
}

public sealed class ProjectionOnSqliteTests() : ProjectionTests(StoreKind.Sqlite);

public sealed class ProjectionOnPostgreSqlTests() : ProjectionTests(StoreKind.PostgreSql);
