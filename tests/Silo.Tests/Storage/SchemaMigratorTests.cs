using System.Data.Common;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Tests.Storage;

public abstract class SchemaMigratorTests(StoreKind kind) : IAsyncLifetime
{
    private Store store = null!;
    private Database database = null!;

    private int[] Numbers => [.. Enumerable.Range(1, database.Scripts.Count)];

    public async Task InitializeAsync()
    {
        store = await Store.New(kind);
        database = store.Settings.OpenDatabase(TimeProvider.System);
        await database.Take();
    }

    public async Task DisposeAsync()
    {
        database.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public void Scripts_are_numbered_from_1_without_gaps()
    {
        Assert.Equal(Numbers, database.Scripts.Select(script => script.Number));
        Assert.All(database.Scripts, script => Assert.Matches("^[0-9]{4}-[a-z-]+$", script.Name));
    }

    [Fact]
    public void A_new_database_gets_all_scripts_in_order_and_remembers_them()
    {
        Assert.Equal(Numbers, Migrator().Apply().Select(script => script.Number));
        Assert.Equal(Numbers, Recorded());
    }

    [Fact]
    public void Applying_again_does_nothing()
    {
        Migrator().Apply();

        Assert.Empty(Migrator().Apply());
    }

    [Fact]
    public async Task Several_at_once_apply_each_script_once()
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator().Apply().Count)));

        Assert.Equal(Numbers.Length, applied.Sum());
        Assert.Equal(Numbers, Recorded());
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_with_a_sentence()
    {
        Migrator().Apply();
        store.Execute("INSERT INTO schema_versions (number, name, applied_at) VALUES (9999, 'from-the-future', '2030-01-01')");

        var refusal = Assert.Throws<SchemaTooNewException>(() => Migrator().Apply());

        Assert.Equal(
            $"The database has schema 9999, this program knows schemas up to {Numbers[^1]}. Start the newer version, or restore a backup.",
            refusal.Message);
    }

    [Fact]
    public void A_script_that_fails_leaves_the_schema_as_it_was()
    {
        store.Execute("CREATE TABLE companies (id TEXT)");

        Assert.ThrowsAny<DbException>(() => Migrator().Apply());

        Assert.All(["OrleansStorage", "schema_versions"], table => Assert.ThrowsAny<DbException>(() => store.Text($"SELECT count(*) FROM {table}")));
    }

    private SchemaMigrator Migrator() => new(database, TimeProvider.System);

    private List<int> Recorded()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number FROM schema_versions ORDER BY number";
        using var reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
            numbers.Add(reader.GetInt32(0));
        return numbers;
    }
}

public sealed class SchemaMigratorOnSqliteTests() : SchemaMigratorTests(StoreKind.Sqlite);

public sealed class SchemaMigratorOnPostgreSqlTests() : SchemaMigratorTests(StoreKind.PostgreSql);
