using System.Data.Common;
using Matchmaking.Grains;
using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace Matchmaking.Silo.Storage;

/// <summary>The one SQLite file of the embedded mode: write-ahead log, every acknowledged write on disk.</summary>
public sealed class SqliteDatabase(DataFolder folder) : Database, IStorageWitness
{
    public const string FileName = "matchmaking.db";

    /// <summary>
    /// While somebody else holds the lock for writing. Long, because those who wait here are workers behind the scenes: whoever
    /// sent a change waits for the one writer, which answers sooner with "not now".
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private FileStream? held;
    private SqliteFile? file;
    private SqliteSource? source;

    /// <summary>The name that Orleans has for Microsoft.Data.Sqlite.</summary>
    public override string Invariant => "System.Data.SQLite";

    /// <summary>Opens only what is there: a file that vanished is an error, not an empty start.</summary>
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.File(FileName),
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        DefaultTimeout = Patience.Seconds,
    }.ToString();

    public override DbDataSource Source => source ??= new SqliteSource(ConnectionString);

    public override IReadOnlyList<SchemaScript> Scripts => SchemaScript.ForSqlite;

    /// <exception cref="DataFolderInUseException">Another process has the folder.</exception>
    public override Task Take(CancellationToken cancellationToken = default)
    {
        folder.Open();
        Create();
        return Task.CompletedTask;
    }

    internal override Task TakeExisting(CancellationToken cancellationToken = default) => File.Exists(Path)
        ? Take(cancellationToken)
        : throw new SiloStartException($"There is no database in {folder.Path}.");

    internal string Path => folder.File(FileName);

    /// <summary>Whether the file was deleted or replaced since it was opened.</summary>
    internal bool IsLost => file is { } open && open.IsLost();

    public void Confirm()
    {
        if (IsLost)
            throw new OrleansException($"The database {Path} was deleted or replaced while the program runs.");
    }

    /// <summary>Creates the file in a new folder and switches it to the write-ahead log.</summary>
    /// <exception cref="DataFolderInUseException">Another process has the file, by whatever name.</exception>
    /// <exception cref="SiloStartException">The file is missing from a folder in use, is no database, or this SQLite would not wait for the disk.</exception>
    public void Create()
    {
        folder.RefuseWithout(FileName);
        if (CanBeHeld)
            held ??= folder.Hold(FileName);
        try
        {
            using var created = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString)
            {
                Mode = SqliteOpenMode.ReadWriteCreate,
                Pooling = false,
            }.ToString());
            created.Open();
            created.Execute("PRAGMA journal_mode = WAL");
            file ??= new SqliteFile(ConnectionString);
        }
        catch (SqliteException exception)
        {
            throw new SiloStartException($"The database {Path} cannot be opened: {exception.Message}", exception);
        }

        using var connection = Open();
        if (connection.Scalar<long>("PRAGMA synchronous") < Synchronous.Full)
            throw new SiloStartException("This build of SQLite does not wait for the disk by default, so nothing can be promised.");
        folder.MarkUsed(FileName);
    }

    /// <exception cref="OrleansException">The file is lost; a pooled connection would still show it.</exception>
    public override SqliteConnection Open()
    {
        Confirm();
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Not pooled, lest its relaxed setting reach a grain's write.</summary>
    public override SqliteConnection OpenForDerivedTables()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA synchronous = {Synchronous.Normal}");
            // SQLite itself waits a few milliseconds for another writer; the provider would sleep for 150.
            connection.Execute($"PRAGMA busy_timeout = {Patience.TotalMilliseconds}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal override DbConnection OpenToRead()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>BEGIN IMMEDIATE: the write lock is the lock.</summary>
    internal override DbTransaction BeginSchemaChange(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    internal override DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    internal override DbTransaction BeginProjection(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    internal override string PayloadHas(string parameter) => $"instr(PayloadBinary, {parameter}) > 0";

    internal override bool IsFaultOfRow(DbException exception)
    {
        const int brokenConstraint = 19;
        return exception is SqliteException { SqliteErrorCode: brokenConstraint };
    }

    /// <summary>
    /// Whether the file itself can be kept from others, beside the folder, whose lock can be deleted and does not see that
    /// another folder has a link to the file. Elsewhere, and over a network, such a lock would get in the way of SQLite's own.
    /// </summary>
    private bool CanBeHeld => OperatingSystem.IsLinux() && new DriveInfo(File.Exists(Path) ? Path : folder.Path).DriveType != DriveType.Network;

    /// <summary>Closes idle connections; the last one folds the write-ahead log into the file.</summary>
    protected override void Dispose(bool disposing)
    {
        source?.Dispose();
        source = null;
        file?.Dispose();
        file = null;
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        // Last: closing any handle of a file lets go of all the locks that SQLite has on it in this process.
        held?.Dispose();
        held = null;
        folder.Dispose();
    }

    private static class Synchronous
    {
        public const int Normal = 1;
        public const int Full = 2;
    }
}
