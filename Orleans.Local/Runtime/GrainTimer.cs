using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Each tick is a call of the activation to itself; the next one is set when it has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Lock _gate = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private readonly bool _interleave;
    private readonly bool _keepAlive;
    private TimeSpan _next;
    private TimeSpan _period;
    private bool _ticking;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        (_activation, _callback) = (activation, callback);
        (_interleave, _keepAlive) = (options.Interleave, options.KeepAlive);
        using (ExecutionContext.SuppressFlow()) // Ticks are nobody's request.
            _timer = activation.Silo.Time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        activation.Own(this);
        Change(options.DueTime, options.Period);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            (_next, _period) = (dueTime, period);
            if (!_ticking)
                _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _ended.Cancel();
        _timer.Dispose();
        _activation.Disown(this);
    }

    private void Tick()
    {
        lock (_gate)
            _ticking = true;
        _activation.TryReceive(new InternalCall<object?>(_ => Run())
        {
            AlwaysInterleave = _interleave,
            KeepsAlive = _keepAlive,
            LocalOnly = true,
        });
    }

    private async Task<object?> Run()
    {
        try
        {
            lock (_gate)
                _next = _period;
            if (!_ended.IsCancellationRequested)
                await _callback(_ended.Token);
        }
        catch (Exception exception)
        {
            Log.TickFailed(_activation.Silo.Logger, _activation.GrainId, exception);
        }

        lock (_gate)
        {
            _ticking = false;
            if (!_ended.IsCancellationRequested)
                _timer.Change(_next, Timeout.InfiniteTimeSpan);
        }

        return null;
    }
}
