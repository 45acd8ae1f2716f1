using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>An acknowledged write is on disk. That hangs on two settings which nobody sets twice.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const long Normal = 1;
    private const long Full = 2;

    private readonly TemporaryFolder temporary = new();
    private readonly DataFolder folder;
    private readonly SqliteDatabase database;

    public DurabilityTests()
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
    public void A_connection_opened_by_the_runtime_waits_for_the_disk()
    {
        // The runtime opens connections by itself and knows no more than this text.
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();

        Assert.Equal(Full, Pragma(connection, "synchronous"));
        Assert.Equal("wal", Pragma(connection, "journal_mode"));
    }

    [Fact]
    public void The_relaxed_setting_for_derived_tables_never_reaches_a_connection_of_the_runtime()
    {
        using (var derived = database.OpenForDerivedTables())
            Assert.Equal(Normal, Pragma(derived, "synchronous"));

        // Enough to empty a pool that might have kept it.
        var connections = Enumerable.Range(0, 5).Select(_ => database.Open()).ToList();
        Assert.All(connections, connection => Assert.Equal(Full, Pragma(connection, "synchronous")));
        connections.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public void A_database_that_vanished_is_an_error_and_not_an_empty_start()
    {
        database.Dispose();
        File.Delete(folder.File(SqliteDatabase.FileName));

        Assert.Throws<SqliteException>(() => database.Open().Dispose());
        Assert.False(File.Exists(folder.File(SqliteDatabase.FileName)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public void A_file_that_is_deleted_while_it_is_open_is_lost(string suffix)
    {
        database.Confirm();
        database.Open().Dispose();

        File.Delete(folder.File(SqliteDatabase.FileName + suffix));

        Assert.Throws<OrleansException>(database.Confirm);
        Assert.Throws<OrleansException>(() => database.Open().Dispose());
    }

    [Fact]
    public void A_file_that_is_replaced_while_it_is_open_is_lost()
    {
        var (file, copy) = (folder.File(SqliteDatabase.FileName), folder.File("copy"));
        File.WriteAllText(copy, "another file");

        File.Move(copy, file, overwrite: true);

        Assert.Throws<OrleansException>(database.Confirm);
    }

    [Fact]
    public void A_folder_with_keys_but_no_database_is_refused_with_a_sentence()
    {
        using var other = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(other.Path, "keys"));
        using var used = new DataFolder(other.Path);
        used.Open();
        using var missing = new SqliteDatabase(used);

        var refusal = Assert.Throws<SiloStartException>(missing.Create);

        Assert.Contains("has been used before", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(used.File(SqliteDatabase.FileName)));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        using var other = new TemporaryFolder();
        using var broken = new DataFolder(other.Path);
        broken.Open();
        File.WriteAllText(broken.File(SqliteDatabase.FileName), "This is a letter to the tax office, not a database.");
        using var letter = new SqliteDatabase(broken);

        var refusal = Assert.Throws<SiloStartException>(letter.Create);

        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
    }

    private static object? Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar();
    }
}
