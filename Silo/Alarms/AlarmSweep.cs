using Matchmaking.Grains;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Matchmaking.Silo.Alarms;

/// <summary>
/// After a start: has grains look at what lies ahead of them that no reminder would wake. The row of a reminder may have
/// been lost, an earlier release did not wait for anything, or a time was set shorter since.
/// </summary>
internal sealed partial class AlarmSweep(
    Database database, IGrainFactory grains, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<AlarmSweep> logger) : BackgroundService
{
    /// <summary>Visitors come first.</summary>
    private const int AtOnce = 4;

    /// <summary>A grain that cannot be read is not going to look; what it waits for comes once somebody has mended it.</summary>
    private const int Passes = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        for (var pass = 1; !await Swept(stoppingToken) && pass < Passes; pass++)
            await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task Started(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    /// <summary>Whether every grain that was asked has looked.</summary>
    private async Task<bool> Swept(CancellationToken stoppingToken)
    {
        var failures = 0;
        try
        {
            await Parallel.ForEachAsync(
                WaitingGrains.Read(database),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                async (grain, _) =>
                {
                    if (!await Looks(grain, stoppingToken))
                        Interlocked.Increment(ref failures);
                });
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnread(exception, Pause);
            return false;
        }

        return failures == 0;
    }

    private async Task<bool> Looks(WaitingGrain grain, CancellationToken stoppingToken)
    {
        try
        {
            if (grain.HasReminder)
                // Being activated, it compares what it waits for with what is registered.
                await grains.GetAlliance(AllianceId.FromKey(grain.Key)).Get();
            else
                await grains.GetGrain<IRemindable>(GrainId.Create(grain.State, grain.Key))
                    .ReceiveReminder(Alarm.Name, new TickStatus(clock.GetUtcNow().UtcDateTime, Pause, clock.GetUtcNow().UtcDateTime));
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailure(exception, grain.Key, Pause);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stored reminders could not be compared with what is stored; next attempt in {Delay}")]
    private partial void LogUnread(Exception exception, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not look at what lies ahead of it; next attempt in {Delay}")]
    private partial void LogFailure(Exception exception, string key, TimeSpan delay);
}
