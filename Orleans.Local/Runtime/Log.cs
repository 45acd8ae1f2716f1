using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Local;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "Grain {Grain} could not be activated.")]
    public static partial void ActivationFailed(ILogger logger, GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Error, "Grain {Grain} failed to deactivate cleanly.")]
    public static partial void DeactivationFailed(ILogger logger, GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Warning, "A timer tick of {Grain} failed.")]
    public static partial void TickFailed(ILogger logger, GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Reminder {Reminder} of {Grain} failed; it comes again.")]
    public static partial void ReminderFailed(ILogger logger, string reminder, GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Warning, "The silo stopped before all grains had ended.")]
    public static partial void NotDrained(ILogger logger);
}
