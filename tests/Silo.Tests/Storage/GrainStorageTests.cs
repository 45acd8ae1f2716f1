using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>Grains on a real database that is interfered with from outside.</summary>
public abstract class GrainStorageTests(StoreKind kind) : IAsyncLifetime
{
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
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await silo.Company("durable").Describe();
        var before = (await silo.Company("durable").Record("IK-01", MeasureState.Planned)).Value;

        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings);

        Assert.Equivalent(before, (await silo.Company("durable").Get()).Value, strict: true);
    }

    [Fact]
    public async Task A_repetition_after_a_restart_has_no_second_effect()
    {
        await silo.Company("patient").Describe();
        await silo.Company("patient").Record("IK-01", MeasureState.Planned);

        await silo.DisposeAsync();
        silo = await TestSilo.Start(store.Settings);

        Assert.Equal(2, (await silo.Company("patient").Record("IK-01", MeasureState.Planned)).Value!.Version);
    }

    [Fact]
    public async Task A_write_that_fails_keeps_the_old_state_and_works_when_storage_is_back()
    {
        var company = silo.Company("unlucky");
        await company.Describe();

        store.Execute("ALTER TABLE OrleansStorage RENAME TO taken_away");
        await Assert.ThrowsAnyAsync<Exception>(() => company.Record("IK-01", MeasureState.Planned));
        var during = (await company.Get()).Value!;
        store.Execute("ALTER TABLE taken_away RENAME TO OrleansStorage");
        var after = (await company.Record("IK-01", MeasureState.Planned)).Value!;

        Assert.Equal((1L, 0), (during.Version, during.Measures.Count));
        Assert.Equal((2L, 1), (after.Version, after.Measures.Count));
    }

    [Fact]
    public async Task A_full_disk_refuses_the_change_and_changes_nothing()
    {
        var company = silo.Company("full");
        await company.Describe();
        store.RefuseWrites();

        await Assert.ThrowsAnyAsync<Exception>(() => company.Record("IK-01", MeasureState.Planned));

        store.AllowWrites();
        Assert.Equal(1, (await company.Get()).Value!.Version);
    }

    [Fact]
    public async Task A_grain_whose_row_was_changed_behind_its_back_refuses_and_then_reads_what_is_stored()
    {
        var company = silo.Company("overtaken");
        await company.Describe(headcount: 40);
        store.Execute($"""
            UPDATE OrleansStorage
            SET Version = Version + 1, PayloadBinary = {store.Bytes($"""replace({store.Characters("PayloadBinary")}, '"headcount":40', '"headcount":41')""")}
            WHERE GrainIdExtensionString = 'company.overtaken'
            """);

        await Assert.ThrowsAsync<InconsistentStateException>(() => company.Record("IK-01", MeasureState.Planned));

        await Eventually.Holds(async () => (await company.Get()).Value!.Profile.Headcount == 41, "the stored head count of 41 is seen");
    }

    [Fact]
    public async Task Reading_the_state_of_a_grain_is_measured_whether_it_works_or_not()
    {
        using var reads = new ReadListener(silo.Services.GetRequiredService<IMeterFactory>());

        await silo.Company("measured").Get();
        store.Execute("ALTER TABLE OrleansStorage RENAME TO taken_away");
        await Assert.ThrowsAnyAsync<Exception>(() => silo.Company("unreadable").Get());
        store.Execute("ALTER TABLE taken_away RENAME TO OrleansStorage");

        Assert.Equal([("CompanyState", false), ("CompanyState", true)], reads.Seen.Where(seen => seen.State == "CompanyState").Distinct().Order());
    }

    [Fact]
    public async Task State_is_kept_as_plain_text_under_the_name_and_key_of_the_company()
    {
        await silo.Company("readable").Describe();

        var text = store.Text($"""
            SELECT {store.Characters("PayloadBinary")} FROM OrleansStorage
            WHERE GrainTypeString = 'company' AND GrainIdExtensionString = 'company.readable' AND ServiceId = 'matchmaking' AND Version = 1
            """);

        Assert.StartsWith("""{"schemaVersion":1,"version":1,"profile":{"name":"Beispielbetrieb Metallbau Nord",""", text, StringComparison.Ordinal);
    }

    /// <summary>Sees what a collector of this silo gets.</summary>
    private sealed class ReadListener : IDisposable
    {
        private readonly MeterListener listener = new();

        public ReadListener(IMeterFactory factory)
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "matchmaking.storage.read.duration" && ReferenceEquals(instrument.Meter.Scope, factory))
                    self.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Seen.Add(((string)tags[0].Value!, (bool)tags[1].Value!)));
            listener.Start();
        }

        public ConcurrentBag<(string State, bool Read)> Seen { get; } = [];

        public void Dispose() => listener.Dispose();
    }
}

public sealed class GrainStorageOnSqliteTests() : GrainStorageTests(StoreKind.Sqlite);

public sealed class GrainStorageOnPostgreSqlTests() : GrainStorageTests(StoreKind.PostgreSql);
