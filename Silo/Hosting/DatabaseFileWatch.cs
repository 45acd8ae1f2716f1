using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// Says so when the database file is deleted or replaced under the running program, also while nobody changes anything.
/// The process stays: what it has open is all that is left of the file.
/// </summary>
internal sealed partial class DatabaseFileWatch(SqliteDatabase database, TimeProvider clock, ILogger<DatabaseFileWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!database.IsLost)
                continue;
            LogLost(database.Path);
            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message =
        "The database {Path} or its write-ahead log was deleted or replaced; changes are refused. Stop the program and restore a backup")]
    private partial void LogLost(string path);
}
