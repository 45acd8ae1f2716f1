using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Orleans.Local;

/// <summary>
/// SQLite has one writer at a time and waits for the disk at every commit. So all writes go through one thread that
/// puts everything that waits into one transaction, and answers after its commit.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const int MaxGroup = 512;
    private const int Patience = 4;

    // Result codes of SQLite that speak of one statement and its values.
    private const int Error = 1, TooBig = 18, Constraint = 19, Mismatch = 20;

    private readonly BlockingCollection<Change> _queue = [];
    private readonly string _connectionString;
    private readonly Thread _writer;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private SqliteConnection? _connection;

    public SqliteDatabase(string connectionString)
    {
        _connectionString = connectionString;
        _writer = new Thread(WriteAll) { IsBackground = true, Name = "SQLite writer" };
        _writer.Start();
    }

    /// <summary>On a pooled connection; SQLite answers from memory or disk without waiting for writers.</summary>
    public override async Task<List<T>> Read<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, parameters);
        return await Run(command, row);
    }

    public override Task<List<T>> Write<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row)
    {
        var change = new Change<T>(sql, parameters, row);
        _queue.Add(change);
        return change.Done;
    }

    public override void Dispose()
    {
        _queue.CompleteAdding();
        _writer.Join();
        _queue.Dispose();
    }

    private void WriteAll()
    {
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            var waiting = new List<Change> { first };
            while (waiting.Count < MaxGroup && _queue.TryTake(out var next))
                waiting.Add(next);
            // A text that brings its own transaction cannot stand inside ours.
            foreach (var alone in waiting.Where(change => change.IsAlone))
                WriteGroup([alone]);
            if (waiting.FindAll(change => !change.IsAlone) is { Count: > 0 } group)
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
        var grouped = !group[0].IsAlone;
        if (grouped)
            Command("BEGIN IMMEDIATE").ExecuteNonQuery();
        foreach (var change in group)
            change.Execute(Command(change.Sql));
        if (grouped)
            Command("COMMIT").ExecuteNonQuery();
        foreach (var change in group)
            change.Acknowledge();
    }

    private SqliteCommand Command(string sql)
    {
        if (_connection is null)
        {
            // Not pooled: the pool would keep a transaction that a failed write left open, and with it the lock of the file.
            _connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString());
            // In seconds. Nobody here waits for a turn, so whoever has the lock is another program.
            _connection.DefaultTimeout = Patience;
            _connection.Open();
            Command("PRAGMA synchronous = FULL").ExecuteNonQuery();
            // SQLite itself waits a few milliseconds for another writer; the provider would sleep for 150.
            Command($"PRAGMA busy_timeout = {Patience * 1000}").ExecuteNonQuery();
        }

        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }

        return command;
    }

    /// <summary>Closing also rolls back what was not committed.</summary>
    private void Close()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
        _connection?.Dispose();
        _connection = null;
    }

    private abstract class Change(string sql)
    {
        public string Sql => sql;

        public bool IsAlone { get; } = sql.Contains("BEGIN TRANSACTION", StringComparison.OrdinalIgnoreCase);

        public abstract void Execute(SqliteCommand command);

        public abstract void Acknowledge();

        public abstract void Fail(Exception exception);
    }

    private sealed class Change<T>(string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> row) : Change(sql)
    {
        private readonly TaskCompletionSource<List<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private List<T> _rows = [];

        public Task<List<T>> Done => _done.Task;

        public override void Execute(SqliteCommand command)
        {
            Bind(command, parameters);
            _rows = [];
            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                    _rows.Add(row(reader));
            }
            while (reader.NextResult());
        }

        public override void Acknowledge() => _done.TrySetResult(_rows);

        public override void Fail(Exception exception) => _done.TrySetException(exception);
    }
}
