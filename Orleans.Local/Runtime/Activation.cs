using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Where calls for one grain id go: its activation, or the workers that share the key.</summary>
internal interface ICallTarget
{
    /// <summary>False when it is gone and the caller has to look for its successor.</summary>
    bool TryReceive(Call call);
}

/// <summary>
/// One grain in memory: decides which calls may run now, keeps the others in order, and lives from the first call to
/// idleness, a failure or the end of the silo.
/// </summary>
internal sealed partial class Activation : IGrainContext, ICallTarget
{
    [ThreadStatic]
    private static Activation? s_current;

    private readonly Lock _gate = new();
    private readonly TurnScheduler _turns;
    private readonly LinkedList<Call> _waiting = new();
    private readonly List<Call> _running = [];
    private readonly GrainClass _class;
    private readonly Action<Activation> _forget;
    private Phase _phase = Phase.New;
    private int _exclusive;
    private int _readers;
    private AsyncServiceScope _scope;
    private object? _instance;

    public Activation(Silo silo, GrainClass @class, GrainId id, Action<Activation> forget)
    {
        Silo = silo;
        GrainId = id;
        _class = @class;
        _forget = forget;
        _turns = new TurnScheduler(this);
        _lastUse = silo.Time.GetTimestamp();
    }

    private enum Phase
    {
        New,
        Activating,
        Ready,

        /// <summary>No call starts any more; those that run may end.</summary>
        Ending,
        Deactivating,
        Gone,
    }

    /// <summary>The activation whose turn runs on this thread.</summary>
    public static Activation? Current { get => s_current; set => s_current = value; }

    public static Activation CurrentOrThrow => Current ?? throw new InvalidOperationException(
        "Activation access violation. A non-activation thread attempted to access activation services.");

    public Silo Silo { get; }

    public GrainId GrainId { get; }

    public IServiceProvider ActivationServices => _scope.ServiceProvider;

    public object? GrainInstance => _instance;

    /// <summary>The grain; there from the first call on.</summary>
    public object Instance => _instance!;

    /// <summary>Calls that run or wait.</summary>
    public int Load
    {
        get
        {
            lock (_gate)
                return _running.Count + _waiting.Count;
        }
    }

    public static Activation Of(IGrainBase grain) => (Activation)grain.GrainContext;

    public bool TryReceive(Call call) => TryReceive(call, here: false);

    /// <param name="here">Whether the calling thread may run the call itself when nothing else runs or waits.</param>
    public bool TryReceive(Call call, bool here)
    {
        lock (_gate)
        {
            if (_phase == Phase.Gone || (call.LocalOnly && _phase > Phase.Ready))
                return false;
            if (_phase == Phase.New)
                Begin(call);
            here = here && _phase == Phase.Ready && _running.Count == 0 && _waiting.Count == 0 && _turns.TryClaim();
            if (here)
                Note(call);
            else if (_phase == Phase.Ready && MayStart(call))
                Start(call);
            else
                _waiting.AddLast(call);
        }

        if (here)
            _turns.RunHere(call);
        return true;
    }

    /// <summary>The call has answered; the next ones may start.</summary>
    public void Completed(Call call)
    {
        lock (_gate)
        {
            _running.Remove(call);
            if (!call.AlwaysInterleave)
                _ = call.ReadOnly ? _readers-- : _exclusive--;
            if (call.KeepsAlive)
                _lastUse = Silo.Time.GetTimestamp();
            StartWaiting();
            EndWhenQuiet();
        }
    }

    /// <summary>Answers every call whose caller has given up by now with a <see cref="TimeoutException"/>.</summary>
    public void ExpireCalls(long now)
    {
        List<Call>? expired = null;
        lock (_gate)
        {
            foreach (var call in _running.Where(call => call.Deadline <= now && !call.IsAnswered))
                (expired ??= []).Add(call);
            for (var node = _waiting.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Deadline <= now)
                {
                    (expired ??= []).Add(node.Value);
                    _waiting.Remove(node);
                }

                node = next;
            }

            EndWhenQuiet(now);
        }

        foreach (var call in expired ?? [])
            call.Fail(new TimeoutException($"Response did not arrive on time for a call to {GrainId}."));
    }

    private bool MayStart(Call call) =>
        _class.Reentrant || call.AlwaysInterleave || (_exclusive == 0 && (_readers == 0 || call.ReadOnly));

    private void Start(Call call)
    {
        Note(call);
        _turns.Enqueue(call);
    }

    private void Note(Call call)
    {
        call.Host = this;
        _running.Add(call);
        if (!call.AlwaysInterleave)
            _ = call.ReadOnly ? _readers++ : _exclusive++;
    }

    private void StartWaiting()
    {
        for (var node = _waiting.First; node is not null && _phase == Phase.Ready;)
        {
            var next = node.Next;
            if (node.Value.IsAnswered)
            {
                _waiting.Remove(node);
            }
            else if (MayStart(node.Value))
            {
                _waiting.Remove(node);
                Start(node.Value);
            }

            node = next;
        }
    }

    private void Begin(Call first)
    {
        _phase = Phase.Activating;
        _scope = Silo.Services.CreateAsyncScope();
        _turns.Enqueue(new Work(() => Activate(first.RequestContext)));
    }

    private async Task Activate(Dictionary<string, object>? requestContext)
    {
        RequestContext.Current = requestContext;
        try
        {
            _instance = _class.Create(this);
            foreach (var state in _states)
                await state.ReadStateAsync();
            if (_instance is IGrainBase grain)
            {
                using var limit = new CancellationTokenSource(Silo.Collection.ActivationTimeout);
                await grain.OnActivateAsync(limit.Token);
            }
        }
        catch (Exception exception)
        {
            Log.ActivationFailed(Silo.Logger, GrainId, exception);
            await Leave(call => call.Fail(exception));
            return;
        }

        lock (_gate)
        {
            _phase = Phase.Ready;
            if (_ending is not null)
                StopServing();
            StartWaiting();
            EndWhenQuiet();
        }
    }

    /// <summary>A turn of the activation's own life, not a call.</summary>
    private sealed class Work(Func<Task> work) : Turn
    {
        public override async void Run() => await work();
    }
}
