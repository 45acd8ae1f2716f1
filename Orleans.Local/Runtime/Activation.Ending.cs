using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>How an activation ends: asked to, idle, or drained when the silo stops.</summary>
internal sealed partial class Activation
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<IDisposable> _timers = [];
    private readonly HashSet<IOpenStream> _streams = [];
    private readonly List<PersistentState> _states = [];
    private DeactivationReason? _ending;
    private bool _draining;
    private long _endBy = long.MaxValue;
    private long _lastUse;
    private TimeSpan _keepFor;

    public Task Deactivated => _gone.Task;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _ending ??= deactivationReason;
            if (_phase == Phase.Ready)
                StopServing();
            EndWhenQuiet();
        }

        AbortStreams();
    }

    /// <summary>Ends once nothing runs or waits; until then calls are still served.</summary>
    public Task Drain()
    {
        lock (_gate)
        {
            _draining = true;
            EndWhenQuiet();
        }

        AbortStreams();
        return Deactivated;
    }

    public void DelayDeactivation(TimeSpan time)
    {
        lock (_gate)
            _keepFor = time;
    }

    public void CollectIfIdle(TimeSpan age)
    {
        lock (_gate)
        {
            var idle = Silo.Time.GetElapsedTime(_lastUse);
            if (_phase != Phase.Ready || _running.Count + _waiting.Count > 0 || idle < age || idle < _keepFor)
                return;
        }

        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, $"Not used for {age}."));
    }

    public void Own(PersistentState state) => _states.Add(state);

    public void Own(IDisposable timer)
    {
        lock (_gate)
            _timers.Add(timer);
    }

    public void Disown(IDisposable timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    public void Own(IOpenStream stream)
    {
        lock (_gate)
            _streams.Add(stream);
    }

    public void Disown(IOpenStream stream)
    {
        lock (_gate)
            _streams.Remove(stream);
    }

    private void StopServing()
    {
        _phase = Phase.Ending;
        _endBy = Environment.TickCount64 + (long)Silo.Collection.DeactivationTimeout.TotalMilliseconds;
    }

    /// <param name="now">Time by which a call that never ends no longer holds up the end.</param>
    private void EndWhenQuiet(long now = 0)
    {
        if (_draining && _phase == Phase.Ready && _running.Count + _waiting.Count == 0)
        {
            _ending = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo is stopping.");
            StopServing();
        }

        if (_phase != Phase.Ending || (_running.Count > 0 && now < _endBy))
            return;
        _phase = Phase.Deactivating;
        _turns.Enqueue(new Work(End));
    }

    private async Task End()
    {
        DisposeTimers();
        try
        {
            foreach (var stream in OpenStreams())
                await stream.Close();
            using var limit = new CancellationTokenSource(Silo.Collection.DeactivationTimeout);
            if (_instance is IGrainBase grain)
                await grain.OnDeactivateAsync(_ending!.Value, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception)
        {
            Log.DeactivationFailed(Silo.Logger, GrainId, exception);
        }

        await Leave(call => Silo.Dispatch(GrainId, _class, call));
    }

    /// <summary>Makes room for a successor and hands it what still waits.</summary>
    private async Task Leave(Action<Call> handOver)
    {
        DisposeTimers();
        try
        {
            if (_instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (_instance as IDisposable)?.Dispose();
            await _scope.DisposeAsync();
        }
        catch (Exception exception)
        {
            Log.DeactivationFailed(Silo.Logger, GrainId, exception);
        }

        Call[] left;
        lock (_gate)
        {
            _phase = Phase.Gone;
            left = [.. _waiting];
            _waiting.Clear();
        }

        _forget(this);
        foreach (var call in left)
        {
            if (call.LocalOnly)
                call.Fail(new EnumerationAbortedException($"{GrainId} was deactivated."));
            else if (!call.IsAnswered)
                handOver(call);
        }

        _gone.TrySetResult();
    }

    private void AbortStreams()
    {
        foreach (var stream in OpenStreams())
            stream.Abort();
    }

    private IOpenStream[] OpenStreams()
    {
        lock (_gate)
            return [.. _streams];
    }

    private void DisposeTimers()
    {
        IDisposable[] timers;
        lock (_gate)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer.Dispose();
    }
}
