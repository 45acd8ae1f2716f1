using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Matchmaking.Grains;

/// <summary>A stored state that has something to do at a certain time.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
internal interface IWaits<TState>
    where TState : class, IWaits<TState>
{
    /// <summary>A reminder that comes then, or earlier, is registered; null when there is none.</summary>
    DateTimeOffset? AlarmAt { get; }

    TState WithAlarm(DateTimeOffset? at);
}

/// <summary>
/// The one reminder of a grain. It comes when the grain has something to do, and then every minute until that is done:
/// so also after the end of the process that was to do it. The time may be years ahead.
/// </summary>
public sealed class Alarm(TimeProvider clock, IOptions<ReminderOptions> reminders)
{
    /// <summary>Part of every stored row: it may never change.</summary>
    public const string Name = "due";

    /// <summary>
    /// Before a state is stored: registers a reminder that is early enough. A reminder that comes for nothing does no
    /// harm, one that is missing does; so it is there first.
    /// </summary>
    /// <returns>The state to store.</returns>
    internal async Task<TState> Before<TState>(Grain grain, TState next, DateTimeOffset? due)
        where TState : class, IWaits<TState>
    {
        if (!IsMissing(next, due))
            return next;
        await Register(grain, due!.Value);
        return next.WithAlarm(due);
    }

    /// <summary>Whether no reminder is registered that comes by then, as far as the state knows.</summary>
    internal static bool IsMissing<TState>(TState state, DateTimeOffset? due)
        where TState : class, IWaits<TState> => due is { } at && !(state.AlarmAt <= at);

    /// <summary>
    /// Does what an activation has to catch up with as soon as it is active, and again until it succeeds: reading must work
    /// even where this cannot be stored.
    /// </summary>
    internal void Soon(Grain grain, Func<Task> work)
    {
        IGrainTimer? timer = null;
        timer = grain.RegisterGrainTimer(
            async () =>
            {
                await work();
                timer!.Dispose();
            },
            TimeSpan.Zero,
            reminders.Value.MinimumReminderPeriod);
    }

    /// <summary>After what was due is done and stored: the reminder goes on to the next time, or goes.</summary>
    internal async Task After(Grain grain, DateTimeOffset? due)
    {
        if (due is { } at)
            await Register(grain, at);
        else if (await grain.GetReminder(Name) is { } reminder)
            await grain.UnregisterReminder(reminder);
    }

    private Task<IGrainReminder> Register(Grain grain, DateTimeOffset at)
    {
        var ahead = at - clock.GetUtcNow();
        return grain.RegisterOrUpdateReminder(Name, ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero, reminders.Value.MinimumReminderPeriod);
    }
}
