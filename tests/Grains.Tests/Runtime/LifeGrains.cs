using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Runtime;

/// <summary>Notes how it begins and ends. Keys tell what should go wrong.</summary>
public interface ILifeGrain : IGrainWithStringKey
{
    Task<Guid> Activation();

    Task Leave();

    Task LeaveAfter(string door);

    Task Stay();

    Task Enter(string door);

    Task StartTimer(TimeSpan due, TimeSpan period, bool interleave);

    Task ChangeTimer(TimeSpan due, TimeSpan period);

    Task StopTimer();
}

[GrainType("test-life")]
public sealed class LifeGrain : Grain, ILifeGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private IGrainTimer? _timer;
    private int _ticks;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Facts.Note(Key, "begin");
        return Key.StartsWith("fails once", StringComparison.Ordinal) && Facts.About(Key).Count == 1
            ? throw new BasketException("not the first time")
            : Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Facts.Note(Key, $"end {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<Guid> Activation() => Task.FromResult(_activation);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveAfter(string door)
    {
        DeactivateOnIdle();
        Facts.Note(Key, "leaving");
        await Facts.Pass(door);
        Facts.Note(Key, "left");
    }

    public Task Stay()
    {
        DelayDeactivation(TimeSpan.FromHours(1));
        return Task.CompletedTask;
    }

    public async Task Enter(string door)
    {
        Facts.Note(Key, "in");
        await Facts.Pass(door);
        Facts.Note(Key, "out");
    }

    public Task StartTimer(TimeSpan due, TimeSpan period, bool interleave)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(due, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task ChangeTimer(TimeSpan due, TimeSpan period)
    {
        _timer!.Change(due, period);
        return Task.CompletedTask;
    }

    public Task StopTimer()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken cancellationToken)
    {
        Facts.Note(Key, $"tick {++_ticks}");
        if (_ticks == 1)
            throw new BasketException("a failing tick does not stop the next");
        await Task.Yield();
        Facts.Note(Key, $"tock {_ticks}");
    }
}

public interface IRemindedGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task<bool> Forget(string name);

    /// <summary>With the same handle a second time.</summary>
    Task ForgetTwice(string name);

    /// <summary>With a handle from before the reminder was set again.</summary>
    Task ForgetAsItWas(string name);

    Task<List<string>> Reminders();
}

[GrainType("test-reminded")]
public sealed class RemindedGrain : Grain, IRemindedGrain, IRemindable
{
    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task<bool> Forget(string name)
    {
        var reminder = await this.GetReminder(name);
        if (reminder is null)
            return false;
        await this.UnregisterReminder(reminder);
        return true;
    }

    public async Task ForgetTwice(string name)
    {
        var reminder = (await this.GetReminder(name))!;
        await this.UnregisterReminder(reminder);
        await this.UnregisterReminder(reminder);
    }

    public async Task ForgetAsItWas(string name)
    {
        var before = (await this.GetReminder(name))!;
        await this.RegisterOrUpdateReminder(name, TimeSpan.FromHours(2), TimeSpan.FromHours(2));
        await this.UnregisterReminder(before);
    }

    public async Task<List<string>> Reminders() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Facts.Note(this.GetPrimaryKeyString(), $"{reminderName} every {status.Period.TotalMilliseconds} ms");
        return Task.CompletedTask;
    }
}

/// <summary>Derives from nothing, has a service of its own and is disposed of.</summary>
public interface IPlainGrain : IGrainWithIntegerKey
{
    Task<Guid> Service();

    Task Leave();
}

[GrainType("test-plain")]
public sealed class PlainGrain(IGrainContext context, PlainService service) : IPlainGrain, IGrainBase, IAsyncDisposable
{
    public IGrainContext GrainContext => context;

    public Task<Guid> Service() => Task.FromResult(service.Id);

    public Task Leave()
    {
        this.DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Facts.Note($"plain {context.GrainId.Key}", "disposed");
        return ValueTask.CompletedTask;
    }
}

public sealed class PlainService : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => Facts.Note($"service {Id}", "disposed");
}
