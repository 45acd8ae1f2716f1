using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Matchmaking.Silo.Storage;

/// <summary>
/// Whether the open database is still the file that has its name. Its connection stays open, so that the write-ahead log
/// is there as long as nobody takes it away.
/// </summary>
internal sealed partial class SqliteFile : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string log;
    private volatile bool lost;

    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public SqliteFile(string connectionString)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            // Only reading opens the write-ahead log.
            connection.Scalar<long>("SELECT count(*) FROM sqlite_master");
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        log = connection.DataSource + "-wal";
    }

    /// <summary>Once lost, it stays so: a file that comes back need not hold what was written in between.</summary>
    public bool IsLost() => lost || (lost = HasMoved() || !File.Exists(log));

    public void Dispose() => connection.Dispose();

    /// <summary>
    /// SQLite compares the file it has open with the one that has the name now (one stat). Opening the file here instead
    /// would break its locks upon closing. On Windows, where nobody can delete an open database, it does not answer.
    /// </summary>
    private bool HasMoved()
    {
        const int fileHasMoved = 20; // SQLITE_FCNTL_HAS_MOVED
        return FileControl(connection.Handle!, "main", fileHasMoved, out var moved) == raw.SQLITE_OK && moved != 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FileControl(sqlite3 database, string schema, int operation, out int answer);
}
