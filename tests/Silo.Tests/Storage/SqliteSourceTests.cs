using Matchmaking.Silo.Storage;
using Matchmaking.Testing;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>What the runtime reads and writes on the file: changes by one writer, in groups, each answered for itself.</summary>
public sealed class SqliteSourceTests : IDisposable
{
    private const int Frame = 4096 + 24;

    private readonly TemporaryFolder temporary = new();
    private readonly DataFolder folder;
    private readonly SqliteDatabase database;

    public SqliteSourceTests()
    {
        folder = new DataFolder(temporary.Path);
        folder.Open();
        database = new SqliteDatabase(folder);
        database.Create();
        new OutsideDatabase(temporary.Path).Execute("""
            CREATE TABLE counters (id INTEGER NOT NULL PRIMARY KEY, value INTEGER NOT NULL CHECK (value < 1000));
            CREATE TABLE parts (whole INTEGER REFERENCES counters (id) DEFERRABLE INITIALLY DEFERRED);
            INSERT INTO counters VALUES (1, 0)
            """);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task Changes_that_wait_at_the_same_time_share_commits()
    {
        var log = new FileInfo(folder.File(SqliteDatabase.FileName + "-wal"));
        var before = log.Length;

        var values = await WhileLocked(() => [.. Enumerable.Range(0, 200).Select(_ => Increase())]);

        Assert.Equal(Enumerable.Range(1, 200).Select(value => (object)(long)value), values.Order());
        log.Refresh();
        // Each commit would write the page of the counter once more.
        Assert.InRange((log.Length - before) / Frame, 1, 20);
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_those_that_waited_with_it_alone()
    {
        Task<object?> refused = null!;
        var values = await WhileLocked(() =>
        {
            var first = Increase();
            refused = Change("UPDATE counters SET value = 1000 WHERE id = @id RETURNING value", 1);
            return [first, Increase()];
        });

        await Assert.ThrowsAsync<SqliteException>(() => refused);
        Assert.Equal([1L, 2L], values);
    }

    [Fact]
    public async Task A_change_that_only_the_commit_refuses_is_the_only_one_not_stored()
    {
        Task<object?> refused = null!;
        var values = await WhileLocked(() =>
        {
            var first = Increase();
            refused = Change("INSERT INTO parts VALUES (@id) RETURNING whole", 9);
            return [first, Increase()];
        });

        await Assert.ThrowsAsync<SqliteException>(() => refused);
        Assert.Equal([1L, 2L], values);
        Assert.Equal(("2", "0"), (Outside("SELECT value FROM counters"), Outside("SELECT count(*) FROM parts")));
    }

    [Fact]
    public async Task A_question_is_answered_while_changes_wait_and_sees_what_was_committed_last()
    {
        object? seen = null;
        Task<object?> waiting = null!;

        await WhileLocked(async () =>
        {
            waiting = Increase();
            seen = await Change("SELECT value FROM counters WHERE id = @id", 1);
            Assert.False(waiting.IsCompleted);
        });

        Assert.Equal((0L, 1L), (seen, await waiting));
    }

    [Fact]
    public async Task A_lock_that_stays_fails_what_waits_and_the_next_change_is_written()
    {
        await WhileLocked(async () => await Assert.ThrowsAsync<SqliteException>(Increase));

        Assert.Equal(1L, await Increase());
    }

    [Fact]
    public async Task What_was_asked_for_before_the_end_is_written_before_the_end()
    {
        var changes = Enumerable.Range(0, 50).Select(_ => Increase()).ToList();

        database.Dispose();

        Assert.Equal(50, (await Task.WhenAll(changes)).Length);
        Assert.Equal("50", Outside("SELECT value FROM counters"));
    }

    private Task<object?> Increase() => Change("UPDATE counters SET value = value + 1 WHERE id = @id RETURNING value", 1);

    /// <returns>The one value that it returns.</returns>
    private async Task<object?> Change(string sql, int id)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("id", id);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? reader.GetValue(0) : null;
    }

    private async Task<object?[]> WhileLocked(Func<Task<object?>[]> begin)
    {
        Task<object?>[] begun = [];
        await WhileLocked(() =>
        {
            begun = begin();
            return Task.CompletedTask;
        });
        return await Task.WhenAll(begun);
    }

    private async Task WhileLocked(Func<Task> work)
    {
        await using var other = new SqliteConnection($"Data Source={folder.File(SqliteDatabase.FileName)};Pooling=False");
        await other.OpenAsync();
        await using var hold = await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        await work();
    }

    private string? Outside(string sql) => new OutsideDatabase(temporary.Path).Text(sql);
}
