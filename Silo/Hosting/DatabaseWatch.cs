using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// Keeps hold of a database server that may go away and come back. If another process was faster then, this one ends, with
/// the exit code of a start that finds the database in use: versions of rows would still keep the two from overwriting each
/// other, but neither would know what the other does.
/// </summary>
internal sealed partial class DatabaseWatch(
    PostgreSqlDatabase database, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<DatabaseWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (database.StillHeld())
                    continue;
                LogTaken();
                Environment.ExitCode = StartFailure.InUse;
                lifetime.StopApplication();
                return;
            }
            catch (NpgsqlException exception)
            {
                LogAway(exception.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Another process took the database while the server was away; this one ends")]
    private partial void LogTaken();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database server does not answer: {Reason}")]
    private partial void LogAway(string reason);
}
