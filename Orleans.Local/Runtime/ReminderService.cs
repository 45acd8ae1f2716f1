using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans.Local;

/// <summary>Wakes grains at the times written in the table, so also after a restart; missed ticks are not made up for.</summary>
internal sealed class ReminderService(Silo silo, ReminderTable table, IOptions<ReminderOptions> options) : ISiloParticipant, IReminderRegistry
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Alarm> _alarms = new();

    public async Task Start(CancellationToken cancellationToken)
    {
        foreach (var row in await table.ReadAll())
            Set(row);
    }

    public Task Stop(CancellationToken cancellationToken)
    {
        foreach (var key in _alarms.Keys)
            Drop(key);
        return Task.CompletedTask;
    }

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrEmpty(reminderName);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod)
            throw new ArgumentException($"Cannot register reminder {reminderName} with period {period}: the minimum is {options.Value.MinimumReminderPeriod}.", nameof(period));
        var start = silo.Time.GetUtcNow().UtcDateTime + dueTime;
        var row = await table.Upsert(new Reminder(callingGrainId, reminderName, start, period, ""));
        Set(row);
        return row;
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        var row = (Reminder)reminder;
        // One that is gone already is gone: whoever got no answer the first time may ask again.
        if (!await table.Delete(row) && await table.Read(row.Grain, row.ReminderName) is not null)
            throw new OrleansException($"Could not unregister reminder {row.ReminderName} of {row.Grain}: it was changed since.");
        Drop((row.Grain, row.ReminderName));
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) => await table.Read(callingGrainId, reminderName);

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) => [.. await table.Read(callingGrainId)];

    private void Set(Reminder row)
    {
        Drop((row.Grain, row.ReminderName));
        _alarms[(row.Grain, row.ReminderName)] = new Alarm(silo, row);
    }

    private void Drop((GrainId Grain, string Name) key)
    {
        if (_alarms.TryRemove(key, out var alarm))
            alarm.Dispose();
    }

    private sealed class Alarm : IDisposable
    {
        /// <summary>Timers reach 49 days, and run on although somebody sets the clock: looking again now and then notices both.</summary>
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

        private readonly Silo _silo;
        private readonly Reminder _row;
        private readonly ITimer _timer;
        private DateTime _due;

        public Alarm(Silo silo, Reminder row)
        {
            (_silo, _row) = (silo, row);
            using (ExecutionContext.SuppressFlow())
                _timer = silo.Time.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var now = silo.Time.GetUtcNow().UtcDateTime;
            _due = row.StartAt >= now ? row.StartAt : row.After(now);
            Wind(now);
        }

        public void Dispose() => _timer.Dispose();

        private void Wind(DateTime now)
        {
            var wait = _due - now;
            _timer.Change(wait > Longest ? Longest : wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
        }

        private async void Ring()
        {
            var now = _silo.Time.GetUtcNow().UtcDateTime;
            if (now >= _due)
            {
                await Tell(now);
                now = _silo.Time.GetUtcNow().UtcDateTime;
                _due = _row.After(now);
            }

            Wind(now);
        }

        private async Task Tell(DateTime now)
        {
            try
            {
                await _silo.Grains.Reference<IRemindable>(_row.Grain)
                    .ReceiveReminder(_row.ReminderName, new TickStatus(_row.StartAt, _row.Period, now));
            }
            catch (Exception exception)
            {
                Log.ReminderFailed(_silo.Logger, _row.ReminderName, _row.Grain, exception);
            }
        }
    }
}

/// <summary>A row of the reminder table. Start is UTC.</summary>
internal sealed record Reminder(GrainId Grain, string ReminderName, DateTime StartAt, TimeSpan Period, string ETag) : IGrainReminder
{
    /// <summary>The first tick later than now.</summary>
    public DateTime After(DateTime now) =>
        now < StartAt ? StartAt : StartAt + (Period * (Math.Floor((now - StartAt) / Period) + 1));
}
