using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// Ends the program when the clock of the machine is set back. Orleans 10.4 counts idle time from the latest time that it
/// has seen: after a step back of more than a quarter of an hour no grain could be activated until the clock has caught up.
/// A new process starts from the new time.
/// </summary>
public sealed partial class ClockWatch(IHostApplicationLifetime lifetime, TimeProvider machine, TimeSpan interval, ILogger<ClockWatch> logger)
    : BackgroundService
{
    /// <summary>So that a service manager starts it again.</summary>
    public const int ExitCode = 4;

    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(10);

    private readonly ClockSteps steps = new(machine);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var by = steps.SetBack();
            if (by <= Tolerated)
                continue;
            LogSetBack(by);
            Environment.ExitCode = ExitCode;
            lifetime.StopApplication();
            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The clock of the machine was set back by {By}; the program ends and has to be started again")]
    private partial void LogSetBack(TimeSpan by);
}
