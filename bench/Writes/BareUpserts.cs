using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Bench.Writes;

/// <summary>The least that keeping a change can cost: one row by its key, one commit, one wait for the disk.</summary>
internal sealed class BareUpserts : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand upsert;
    private readonly int rows;
    private int turn;

    public BareUpserts(string file, int rows, int payloadSize)
    {
        this.rows = rows;
        PayloadSize = payloadSize;
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("CREATE TABLE state (key TEXT NOT NULL PRIMARY KEY, payload BLOB NOT NULL, version INTEGER NOT NULL)");
        upsert = connection.CreateCommand();
        upsert.CommandText = """
            INSERT INTO state (key, payload, version) VALUES ($key, $payload, 1)
            ON CONFLICT (key) DO UPDATE SET payload = excluded.payload, version = state.version + 1
            """;
        upsert.Parameters.Add("$key", SqliteType.Text);
        upsert.Parameters.AddWithValue("$payload", new byte[payloadSize]);
    }

    public int PayloadSize { get; }

    public (long Count, TimeSpan Time) For(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var count = 0L;
        for (; watch.Elapsed < time; count++)
        {
            upsert.Parameters["$key"].Value = $"company.firm-{turn++ * 7919 % rows}";
            upsert.ExecuteNonQuery();
        }

        return (count, watch.Elapsed);
    }

    public void Dispose()
    {
        upsert.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
