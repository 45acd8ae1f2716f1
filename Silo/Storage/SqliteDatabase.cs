using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Storage;

/// <summary>The one SQLite file of the embedded mode: write-ahead log, every acknowledged write on disk.</summary>
public sealed class SqliteDatabase(DataFolder folder) : IDisposable
{
    public const string FileName = "matchmaking.db";

    /// <summary>For grain state and reading. Opens only what is there: a file that vanished is an error, not an empty start.</summary>
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.File(FileName),
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
    }.ToString();

    /// <summary>Creates the file where needed and switches it to the write-ahead log.</summary>
    /// <exception cref="SiloStartException">The file is no database, or this SQLite would not wait for the disk.</exception>
    public void Create()
    {
        try
        {
            using var created = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString)
            {
                Mode = SqliteOpenMode.ReadWriteCreate,
                Pooling = false,
            }.ToString());
            created.Open();
            created.Execute("PRAGMA journal_mode = WAL");
        }
        catch (SqliteException exception)
        {
            throw new SiloStartException($"The database {folder.File(FileName)} cannot be opened: {exception.Message}", exception);
        }

        using var connection = Open();
        if (connection.Scalar<long>("PRAGMA synchronous") < Synchronous.Full)
            throw new SiloStartException("This build of SQLite does not wait for the disk by default, so nothing can be promised.");
    }

    /// <summary>A connection as the grains use it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>
    /// A connection for derived tables, which need not wait for the disk: what a power cut takes away is derived again.
    /// It is not pooled, lest its relaxed setting reach a grain's write.
    /// </summary>
    public SqliteConnection OpenForDerivedTables()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA synchronous = {Synchronous.Normal}");
            // SQLite itself waits a few milliseconds for another writer; the provider would sleep for 150.
            connection.Execute("PRAGMA busy_timeout = 5000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes idle connections; the last one folds the write-ahead log into the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static class Synchronous
    {
        public const int Normal = 1;
        public const int Full = 2;
    }
}
