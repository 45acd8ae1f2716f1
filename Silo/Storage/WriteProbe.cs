using System.Security.Cryptography;
using Matchmaking.Grains;

namespace Matchmaking.Silo.Storage;

/// <summary>
/// Writes one row the way grains write theirs. It is larger than what most of them store: a log that has room for one more
/// page would take a smaller one although changes fail.
/// </summary>
internal sealed class WriteProbe(Database database, TimeProvider clock) : IWriteProbe
{
    private const int Bytes = 64 * 1024;

    private const string Write = """
        INSERT INTO write_probe (id, filling) VALUES (1, @filling)
        ON CONFLICT (id) DO UPDATE SET filling = excluded.filling
        RETURNING id
        """;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly byte[] filling = new byte[Bytes];
    private Task last = Task.CompletedTask;
    private Task? running;
    private long? begun;

    public Task Confirm()
    {
        lock (gate)
        {
            if (running is { IsCompleted: false })
                // One that waits for its turn says nothing yet, unless there is nothing else to go by.
                return last == Task.CompletedTask ? running : last;
            last = running ?? last;
            if (begun is { } since && clock.GetElapsedTime(since) < Rest)
                return last;
            begun = clock.GetTimestamp();
            return running = Task.Run(Try);
        }
    }

    private async Task Try()
    {
        // SQLite writes no page that stays as it is, so the same bytes again would fit on a full disk.
        RandomNumberGenerator.Fill(filling);
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Write;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@filling", filling);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
    }
}
