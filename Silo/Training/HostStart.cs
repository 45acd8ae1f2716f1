using Microsoft.Extensions.Hosting;

namespace Matchmaking.Silo.Training;

/// <summary>Waits for the host, so that grains can be asked.</summary>
internal static class HostStart
{
    public static async Task Started(this IHostApplicationLifetime lifetime, CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
    }
}
