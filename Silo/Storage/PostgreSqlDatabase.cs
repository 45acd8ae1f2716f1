using System.Data;
using System.Data.Common;
using Npgsql;

namespace Matchmaking.Silo.Storage;

/// <summary>A database on a PostgreSQL server: for one process, or shared by the silos of a cluster.</summary>
public sealed class PostgreSqlDatabase : Database
{
    /// <summary>How long the start waits for a server that is starting as well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take to notice that the process before this one is gone.</summary>
    private static readonly TimeSpan Afterglow = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlConnectionStringBuilder connections;
    private readonly bool shared;
    private readonly TimeProvider clock;
    private readonly NpgsqlDataSource source;
    private NpgsqlConnection? holder;

    /// <param name="connectionString">In the form of Npgsql; it may hold a password and is never logged.</param>
    /// <param name="shared">Whether other processes may use the database at the same time, as silos of one cluster do.</param>
    /// <param name="clock">Measures the patience at the start.</param>
    /// <exception cref="SiloStartException">It is no connection string, or names no database.</exception>
    public PostgreSqlDatabase(string connectionString, bool shared, TimeProvider clock)
    {
        connections = Read(connectionString);
        source = NpgsqlDataSource.Create(connections);
        (this.shared, this.clock) = (shared, clock);
    }

    public override string Invariant => "Npgsql";

    public override string ConnectionString => connections.ConnectionString;

    public override DbDataSource Source => source;

    public override IReadOnlyList<SchemaScript> Scripts => SchemaScript.ForPostgreSql;

    private string Name => $"{connections.Database} on {connections.Host}:{connections.Port}";

    /// <exception cref="DatabaseInUseException">Another process has it that does not share, or this one would not.</exception>
    public override async Task Take(CancellationToken cancellationToken = default)
    {
        var begin = clock.GetTimestamp();
        while (true)
        {
            try
            {
                Hold();
                return;
            }
            catch (Exception exception) when (IsNotYet(exception, clock.GetElapsedTime(begin)))
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
            catch (NpgsqlException exception)
            {
                throw new SiloStartException($"The database {Name} cannot be opened: {exception.Message}", exception);
            }
        }
    }

    internal override async Task TakeExisting(CancellationToken cancellationToken = default)
    {
        await Take(cancellationToken);
        using var connection = Open();
        if (!connection.Scalar<bool>("SELECT to_regclass('schema_versions') IS NOT NULL"))
            throw new SiloStartException($"The database {Name} holds nothing of this program.");
    }

    public override NpgsqlConnection Open() => source.OpenConnection();

    public override NpgsqlConnection OpenForDerivedTables() => OpenWith("-c synchronous_commit=off");

    internal override DbConnection OpenToRead() => OpenWith("-c default_transaction_read_only=on");

    /// <summary>
    /// Asks the server whether this process still holds the database, and takes it again after the server was away.
    /// </summary>
    /// <returns>False when another process took it in the meantime.</returns>
    /// <exception cref="NpgsqlException">The server cannot be asked at the moment.</exception>
    internal bool StillHeld()
    {
        try
        {
            holder?.Execute("SELECT 1");
            if (holder is not null)
                return true;
            Hold();
            return true;
        }
        catch (DatabaseInUseException)
        {
            return false;
        }
        catch (NpgsqlException)
        {
            holder?.Dispose();
            holder = null;
            throw;
        }
    }

    internal override DbTransaction BeginSchemaChange(DbConnection connection) => BeginAlone(connection, Locks.Schema);

    internal override DbTransaction BeginProjection(DbConnection connection) => BeginAlone(connection, Locks.Projection);

    internal override DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    internal override string PayloadHas(string parameter) => $"position({parameter} IN PayloadBinary) > 0";

    /// <summary>Classes 22 and 23 of SQLSTATE: data that does not fit, or breaks a constraint.</summary>
    internal override bool IsFaultOfRow(DbException exception) =>
        exception.SqlState is { } state && (state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal));

    protected override void Dispose(bool disposing)
    {
        holder?.Dispose();
        source.Dispose();
        // Of the cluster's membership, which opens connections by itself.
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        NpgsqlConnectionStringBuilder read;
        try
        {
            read = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The text of the exception may quote a password.
            throw new SiloStartException("Matchmaking:Database is not a connection string for PostgreSQL, such as Host=…;Database=…;Username=….", exception);
        }

        if (string.IsNullOrEmpty(read.Host) || string.IsNullOrEmpty(read.Database))
            throw new SiloStartException("Matchmaking:Database must name a host and a database, such as Host=…;Database=…;Username=….");
        read.ApplicationName ??= "matchmaking";
        if (!read.ContainsKey("Max Auto Prepare"))
            read.MaxAutoPrepare = 32;
        return read;
    }

    /// <summary>The lock is of this database alone and goes with the transaction.</summary>
    private static NpgsqlTransaction BeginAlone(DbConnection connection, int subject)
    {
        var transaction = ((NpgsqlConnection)connection).BeginTransaction();
        connection.Execute($"SELECT pg_advisory_xact_lock({Locks.Space}, {subject})");
        return transaction;
    }

    /// <summary>The server does not listen yet, is starting or stopping (class 57P), or has not noticed the end of the last process.</summary>
    private static bool IsNotYet(Exception exception, TimeSpan waited) => exception switch
    {
        DatabaseInUseException => waited < Afterglow,
        PostgresException { SqlState: var state } when !state.StartsWith("57P", StringComparison.Ordinal) => false,
        NpgsqlException => waited < Patience,
        _ => false,
    };

    /// <summary>
    /// A lock that ends with its connection, however the process ends. Silos of a cluster hold it together; a process
    /// that wants the database for itself finds it held, and the other way round.
    /// </summary>
    private void Hold()
    {
        // A host that vanishes without a word loses its lock after half a minute.
        var connection = OpenWith("-c idle_session_timeout=0 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4");
        var kind = shared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
        if (connection.Scalar<bool>($"SELECT {kind}({Locks.Space}, {Locks.Use})"))
        {
            holder = connection;
            return;
        }

        connection.Dispose();
        throw new DatabaseInUseException(Name);
    }

    private NpgsqlConnection OpenWith(string options)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, Options = $"{connections.Options} {options}".Trim() }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Numbers of the advisory locks; any that nobody else uses in this database.</summary>
    private static class Locks
    {
        public const int Space = 0x4D61; // "Ma"
        public const int Schema = 1;
        public const int Use = 2;
        public const int Projection = 3;
    }
}
