using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Projection;
using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Matchmaking.Silo.Tests.Storage;

public sealed class PostgreSqlDatabaseTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private string connectionString = "";

    public async Task InitializeAsync() => connectionString = await (await PostgreSqlServer.Shared).NewDatabase();

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_second_process_is_refused_with_a_sentence()
    {
        using var first = Open(shared: false);
        using var second = Open(shared: false);
        await first.Take();

        var refusal = await Assert.ThrowsAsync<DatabaseInUseException>(() => second.Take());

        Assert.Contains("is in use by another process. Stop that one first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silos_of_a_cluster_share_it_and_keep_others_off()
    {
        using var first = Open(shared: true);
        using var second = Open(shared: true);
        using var alone = Open(shared: false);

        await first.Take();
        await second.Take();

        await Assert.ThrowsAsync<DatabaseInUseException>(() => alone.Take());
    }

    [Fact]
    public async Task Read_tables_are_not_rebuilt_under_a_running_cluster()
    {
        using var silo = Open(shared: true);
        await silo.Take();
        new SchemaMigrator(silo, TimeProvider.System).Apply();
        var settings = new SiloSettings { Mode = HostingMode.Cluster, DataFolder = folder.Path, Database = connectionString };

        await Assert.ThrowsAsync<DatabaseInUseException>(() => ProjectionRebuild.Run(settings, TimeProvider.System, NullLoggerFactory.Instance));
    }

    [Fact]
    public async Task It_can_be_taken_after_it_was_let_go()
    {
        using (var first = Open(shared: false))
            await first.Take();

        using var second = Open(shared: false);
        await second.Take();
    }

    [Fact]
    public async Task A_silo_program_on_a_database_in_use_ends_with_2_and_a_sentence()
    {
        await using var first = await TestSilo.Start(new SiloSettings { Mode = HostingMode.Server, DataFolder = folder.Path, Database = connectionString });

        var (exitCode, _, error) = await Hosting.SiloProgram.Run("--Matchmaking:Mode=server", $"--Matchmaking:Database={connectionString}");

        Assert.Equal(2, exitCode);
        Assert.Contains("is in use by another process", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_derived_tables_do_not_wait_for_the_disk()
    {
        using var database = Open(shared: false);
        using (var derived = database.OpenForDerivedTables())
            Assert.Equal("off", Setting(derived));

        using var connection = database.Open();
        Assert.Equal("on", Setting(connection));
    }

    [Fact]
    public async Task Both_kinds_of_database_have_the_same_read_tables()
    {
        await using var sqlite = await Store.New(StoreKind.Sqlite);
        await using var server = await Store.New(StoreKind.PostgreSql);
        foreach (var store in new[] { sqlite, server })
            await (await TestSilo.Start(store.Settings)).DisposeAsync();

        var here = sqlite.Text("""
            SELECT group_concat(tables.name || '.' || columns.name, ' ' ORDER BY tables.name, columns.name)
            FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND tables.name NOT LIKE 'Orleans%' AND tables.name NOT LIKE 'sqlite%'
            """);
        var there = server.Text("""
            SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name COLLATE "C", column_name COLLATE "C")
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT LIKE 'orleans%'
            """);

        Assert.Equal(here, there);
    }

    private static string? Setting(System.Data.Common.DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SHOW synchronous_commit";
        return (string?)command.ExecuteScalar();
    }

    private PostgreSqlDatabase Open(bool shared) => new(connectionString, shared, TimeProvider.System);
}

/// <summary>A server that goes away and comes back.</summary>
public sealed class PostgreSqlRestartTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PostgreSqlServer server = null!;
    private SiloSettings settings = null!;

    public async Task InitializeAsync()
    {
        server = await PostgreSqlServer.Start();
        settings = new SiloSettings { Mode = HostingMode.Server, DataFolder = folder.Path, Database = await server.NewDatabase() };
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Changes_fail_while_the_server_is_away_and_work_when_it_is_back()
    {
        await using var silo = await TestSilo.Start(settings);
        var company = silo.Company("patient");
        await company.Describe();

        await server.Pause();
        await Assert.ThrowsAnyAsync<Exception>(() => company.Describe(headcount: 41));
        Assert.Equal(40, (await company.Get()).Value!.Profile.Headcount);
        await server.Continue();

        await Eventually.Holds(async () => await Works(() => company.Describe(headcount: 41)), "a change is taken again");
        Assert.Equal((2L, 41), ((await company.Get()).Value!.Version, (await company.Get()).Value!.Profile.Headcount));
        await Eventually.Holds(async () => (await silo.Directory.Page(null, 10)).Items.Any(item => item.Headcount == 41), "the directory follows");
    }

    [Fact]
    public async Task The_silo_keeps_hold_of_the_database_when_the_server_was_restarted()
    {
        await using var silo = await TestSilo.Start(settings);

        await server.Pause();
        await server.Continue();

        await Eventually.Holds(() => Task.FromResult(HeldLocks() == 1), "the silo holds the database again");
        using var other = settings.OpenDatabase(TimeProvider.System);
        await Assert.ThrowsAsync<DatabaseInUseException>(() => other.Take());
    }

    [Fact]
    public async Task A_silo_waits_for_a_server_that_is_still_starting()
    {
        await server.Pause();

        var silo = TestSilo.Start(settings);
        await server.Continue();

        await (await silo).DisposeAsync();
    }

    private static async Task<bool> Works(Func<Task> change)
    {
        try
        {
            await change();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Number 2 is the lock on use; whoever writes read tables or the schema holds others for a moment.</summary>
    private long HeldLocks()
    {
        using var connection = new NpgsqlConnection(settings.Database + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 2 AND granted", connection);
        return (long)command.ExecuteScalar()!;
    }
}
