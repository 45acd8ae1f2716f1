using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;
using Orleans.Storage;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>Grains on a real database that is interfered with from outside.</summary>
public sealed class GrainStorageTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private TestSilo silo = null!;

    private OutsideDatabase Outside => new(folder.Path);

    public async Task InitializeAsync() => silo = await TestSilo.Start(folder.Path);

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await silo.Company("durable").Describe();
        var before = (await silo.Company("durable").Record("IK-01", MeasureState.Planned)).Value;

        await silo.DisposeAsync();
        silo = await TestSilo.Start(folder.Path);

        Assert.Equivalent(before, (await silo.Company("durable").Get()).Value, strict: true);
    }

    [Fact]
    public async Task A_repetition_after_a_restart_has_no_second_effect()
    {
        await silo.Company("patient").Describe();
        await silo.Company("patient").Record("IK-01", MeasureState.Planned);

        await silo.DisposeAsync();
        silo = await TestSilo.Start(folder.Path);

        Assert.Equal(2, (await silo.Company("patient").Record("IK-01", MeasureState.Planned)).Value!.Version);
    }

    [Fact]
    public async Task A_write_that_fails_keeps_the_old_state_and_works_when_storage_is_back()
    {
        var company = silo.Company("unlucky");
        await company.Describe();

        Outside.Execute("ALTER TABLE OrleansStorage RENAME TO taken_away");
        await Assert.ThrowsAnyAsync<Exception>(() => company.Record("IK-01", MeasureState.Planned));
        var during = (await company.Get()).Value!;
        Outside.Execute("ALTER TABLE taken_away RENAME TO OrleansStorage");
        var after = (await company.Record("IK-01", MeasureState.Planned)).Value!;

        Assert.Equal((1L, 0), (during.Version, during.Measures.Count));
        Assert.Equal((2L, 1), (after.Version, after.Measures.Count));
    }

    [Fact]
    public async Task A_full_disk_refuses_the_change_and_changes_nothing()
    {
        var company = silo.Company("full");
        await company.Describe();
        Outside.Execute("CREATE TRIGGER full BEFORE UPDATE ON OrleansStorage BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => company.Record("IK-01", MeasureState.Planned));

        Outside.Execute("DROP TRIGGER full");
        Assert.Equal(1, (await company.Get()).Value!.Version);
    }

    [Fact]
    public async Task A_grain_whose_row_was_changed_behind_its_back_refuses_and_then_reads_what_is_stored()
    {
        var company = silo.Company("overtaken");
        await company.Describe(headcount: 40);
        Outside.Execute("""
            UPDATE OrleansStorage
            SET Version = Version + 1, PayloadBinary = CAST(replace(CAST(PayloadBinary AS TEXT), '"headcount":40', '"headcount":41') AS BLOB)
            WHERE GrainIdExtensionString = 'company.overtaken'
            """);

        await Assert.ThrowsAsync<InconsistentStateException>(() => company.Record("IK-01", MeasureState.Planned));

        await Eventually.Holds(async () => (await company.Get()).Value!.Profile.Headcount == 41, "the stored head count of 41 is seen");
    }

    [Fact]
    public async Task State_is_kept_as_plain_text_under_the_name_and_key_of_the_company()
    {
        await silo.Company("readable").Describe();

        var text = Outside.Text("""
            SELECT CAST(PayloadBinary AS TEXT) FROM OrleansStorage
            WHERE GrainTypeString = 'company' AND GrainIdExtensionString = 'company.readable' AND ServiceId = 'matchmaking' AND Version = 1
            """);

        Assert.StartsWith("""{"schemaVersion":1,"version":1,"profile":{"name":"Beispielbetrieb Metallbau Nord",""", text, StringComparison.Ordinal);
    }
}
