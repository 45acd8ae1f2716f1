using Orleans;
using Orleans.Runtime;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// Repeats calls that fail because a silo has gone, until its grains live elsewhere. Every change carries an operation
/// id, so a call that did reach its grain before has no second effect.
/// </summary>
internal sealed class PatientCalls(TimeProvider clock) : IOutgoingGrainCallFilter
{
    private const string OwnContracts = "Matchmaking.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var started = clock.GetTimestamp();
        while (!await Settled(context) && clock.GetElapsedTime(started) < Patience)
            await Task.Delay(Pause, clock);
    }

    /// <summary>Whether the call is answered, be it with a failure that a repetition would not change.</summary>
    private static async Task<bool> Settled(IOutgoingGrainCallContext context)
    {
        await context.Invoke();
        return context.Response?.Exception is not (SiloUnavailableException or OrleansMessageRejectionException or TimeoutException)
            || !context.InterfaceName.StartsWith(OwnContracts, StringComparison.Ordinal);
    }
}
