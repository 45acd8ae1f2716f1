using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Tests.Storage;

public sealed class SchemaMigratorTests : IDisposable
{
    private static readonly int[] Numbers = [.. Enumerable.Range(1, SchemaMigrator.Scripts.Count)];

    private readonly TemporaryFolder temporary = new();
    private readonly DataFolder folder;
    private readonly SqliteDatabase database;

    public SchemaMigratorTests()
    {
        folder = new DataFolder(temporary.Path);
        folder.Open();
        database = new SqliteDatabase(folder);
        database.Create();
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public void Scripts_are_numbered_from_1_without_gaps()
    {
        Assert.Equal(Numbers, SchemaMigrator.Scripts.Select(script => script.Number));
        Assert.All(SchemaMigrator.Scripts, script => Assert.Matches("^[0-9]{4}-[a-z-]+$", script.Name));
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
        Execute("INSERT INTO schema_versions (number, name, applied_at) VALUES (9999, 'from-the-future', '2030-01-01')");

        var refusal = Assert.Throws<SchemaTooNewException>(() => Migrator().Apply());

        Assert.Equal(
            $"The database has schema 9999, this program knows schemas up to {Numbers[^1]}. Start the newer version, or restore a backup.",
            refusal.Message);
    }

    [Fact]
    public void A_script_that_fails_leaves_the_schema_as_it_was()
    {
        Execute("CREATE TABLE companies (id TEXT)");

        Assert.Throws<SqliteException>(() => Migrator().Apply());

        Assert.Equal(0L, Scalar("SELECT count(*) FROM sqlite_master WHERE name IN ('OrleansStorage', 'schema_versions')"));
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

    private object? Scalar(string sql)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
