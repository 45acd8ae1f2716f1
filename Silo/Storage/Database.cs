using System.Data.Common;

namespace Matchmaking.Silo.Storage;

/// <summary>Where everything is stored: a file of this process, or a database server.</summary>
public abstract class Database : IDisposable
{
    /// <summary>The name that Orleans has for the ADO.NET provider.</summary>
    public abstract string Invariant { get; }

    /// <summary>Whoever opens a connection with it gets the durable settings.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>For grain state and reminders, each statement by itself. What was changed through it is durable when it answers.</summary>
    public abstract DbDataSource Source { get; }

    /// <summary>The numbered scripts of this kind of database, in the order in which they are applied.</summary>
    public abstract IReadOnlyList<SchemaScript> Scripts { get; }

    /// <summary>Takes the database for this process, as far as others must keep off, and makes it ready for connections.</summary>
    /// <exception cref="SiloStartException">It is in use, missing, or no database.</exception>
    public abstract Task Take(CancellationToken cancellationToken = default);

    /// <summary>As <see cref="Take"/>, where this program has stored something; nothing is created anywhere else.</summary>
    /// <exception cref="SiloStartException">It is in use, or there is nothing of this program.</exception>
    internal abstract Task TakeExisting(CancellationToken cancellationToken = default);

    /// <summary>A connection as the grains use it.</summary>
    public abstract DbConnection Open();

    /// <summary>A connection for derived tables, which need not wait for the disk: what a power cut takes away is derived again.</summary>
    public abstract DbConnection OpenForDerivedTables();

    /// <summary>A connection that changes nothing, for a process that has not taken the database, beside the one that has.</summary>
    internal abstract DbConnection OpenToRead();

    /// <summary>A transaction that everybody else who wants to change the schema waits for.</summary>
    internal abstract DbTransaction BeginSchemaChange(DbConnection connection);

    /// <summary>A transaction in which all questions are asked of the same state of the tables.</summary>
    internal abstract DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>A transaction that writes read tables. One at a time: what is committed later is numbered later.</summary>
    internal abstract DbTransaction BeginProjection(DbConnection connection);

    /// <summary>In SQL: whether the payload of a stored grain holds the bytes of a parameter.</summary>
    internal abstract string PayloadHas(string parameter);

    /// <summary>Whether the fault lies in the row that was written, not in the database.</summary>
    internal abstract bool IsFaultOfRow(DbException exception);

    /// <summary>Closes what is open and lets the database go.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
