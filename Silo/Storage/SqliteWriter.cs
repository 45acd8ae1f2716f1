using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Storage;

/// <summary>
/// SQLite has one writer at a time and waits for the disk at every commit. So all changes of grain state and reminders go
/// through one thread that puts everything that waits into one transaction, and answers after its commit.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MaxGroup = 512;

    // Result codes of SQLite that speak of one statement and its values.
    private const int Error = 1, TooBig = 18, Constraint = 19, Mismatch = 20;

    /// <summary>While another program holds the lock for writing, such as a tool for backups. In seconds.</summary>
    private const int Patience = 4;

    private readonly BlockingCollection<Change> queue = [];
    private readonly Dictionary<string, SqliteCommand> commands = [];
    private readonly string connectionString;
    private readonly Thread thread;
    private SqliteConnection? connection;

    /// <param name="connectionString">Connections are opened, and opened again after a failure, when there is something to write.</param>
    public SqliteWriter(string connectionString)
    {
        // Not pooled: the pool would keep a transaction that a failed write left open, and with it the lock of the file.
        this.connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = Patience }.ToString();
        thread = new Thread(WriteAll) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <summary>Runs a statement, which must not begin or end a transaction. It cannot be taken back.</summary>
    /// <returns>What it returned, once it is durable.</returns>
    public Task<DbDataReader> Write(string sql, SqliteParameterCollection parameters)
    {
        var change = new Change(sql, parameters);
        queue.Add(change);
        return change.Done;
    }

    /// <summary>Writes what waits, then lets the file go.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    private void WriteAll()
    {
        foreach (var first in queue.GetConsumingEnumerable())
        {
            var group = new List<Change> { first };
            while (group.Count < MaxGroup && queue.TryTake(out var next))
                group.Add(next);
            WriteGroup(group);
        }

        Close();
    }

    private void WriteGroup(List<Change> group)
    {
        try
        {
            Commit(group);
        }
        catch (Exception exception)
        {
            Close();
            if (group.Count > 1 && IsFaultOfOne(exception))
                group.ForEach(change => WriteGroup([change]));
            else
                group.ForEach(change => change.Fail(exception));
        }
    }

    /// <summary>
    /// One bad change must not fail its neighbours, so each gets a transaction of its own. When the database is locked,
    /// full or broken, trying again one by one would only make everybody wait.
    /// </summary>
    private static bool IsFaultOfOne(Exception exception) =>
        exception is not SqliteException { SqliteErrorCode: not (Error or TooBig or Constraint or Mismatch) };

    private void Commit(List<Change> group)
    {
        Command("BEGIN IMMEDIATE").ExecuteNonQuery();
        foreach (var change in group)
            change.Execute(Command(change.Sql));
        Command("COMMIT").ExecuteNonQuery();
        foreach (var change in group)
            change.Acknowledge();
    }

    private SqliteCommand Command(string sql)
    {
        connection ??= Open();
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }

        return command;
    }

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(connectionString);
        try
        {
            opened.Open();
            opened.Execute("PRAGMA synchronous = FULL");
            // SQLite itself waits a few milliseconds for another writer; the provider would sleep for 150.
            opened.Execute($"PRAGMA busy_timeout = {Patience * 1000}");
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Closing also rolls back what was not committed.</summary>
    private void Close()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        commands.Clear();
        connection?.Dispose();
        connection = null;
    }

    private sealed class Change(string sql, SqliteParameterCollection parameters)
    {
        private readonly TaskCompletionSource<DbDataReader> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private DbDataReader? answer;

        public string Sql => sql;

        public Task<DbDataReader> Done => done.Task;

        public void Execute(SqliteCommand command)
        {
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in parameters)
                command.Parameters.Add(parameter);
            using var reader = command.ExecuteReader();
            answer = Keep(reader);
        }

        public void Acknowledge() => done.TrySetResult(answer!);

        public void Fail(Exception exception) => done.TrySetException(exception);

        /// <summary>Read to the end, because a statement has done its work only then.</summary>
        private static DataTableReader Keep(SqliteDataReader reader)
        {
            var table = new DataTable();
            for (var column = 0; column < reader.FieldCount; column++)
                table.Columns.Add(reader.GetName(column), typeof(object));
            var values = new object[reader.FieldCount];
            while (reader.Read())
            {
                reader.GetValues(values);
                table.Rows.Add(values);
            }

            return table.CreateDataReader();
        }
    }
}
