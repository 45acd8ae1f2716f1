using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>All activations of the process, from the start of the host to its end.</summary>
internal sealed class Silo : IHostedService, IAsyncDisposable
{
    private readonly ConcurrentDictionary<GrainId, ICallTarget> _targets = new();
    private ITimer? _collector;
    private Timer? _expiry;
    private volatile bool _open;

    public Silo(
        IServiceProvider services,
        TimeProvider time,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection,
        ILogger<Silo> logger)
    {
        Services = services;
        Time = time;
        ResponseTimeout = messaging.Value.ResponseTimeout;
        Collection = collection.Value;
        Logger = logger;
        Grains = new GrainFactory(this, services);
    }

    public IServiceProvider Services { get; }

    public TimeProvider Time { get; }

    public TimeSpan ResponseTimeout { get; }

    public GrainCollectionOptions Collection { get; }

    public ILogger Logger { get; }

    public GrainFactory Grains { get; }

    public IIncomingGrainCallFilter[] Filters { get; private set; } = [];

    private IEnumerable<Activation> Activations => _targets.Values.SelectMany(target =>
        target is WorkerPool pool ? pool.Workers : [(Activation)target]);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Filters = [.. Services.GetServices<IIncomingGrainCallFilter>()];
        _open = true; // Reminders may be due at once.
        foreach (var participant in Services.GetServices<ISiloParticipant>())
            await participant.Start(cancellationToken);
        _collector = Time.CreateTimer(_ => Collect(), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
        // Callers' patience is real time, whatever clock the grains see.
        var step = TimeSpan.FromMilliseconds(Math.Clamp(ResponseTimeout.TotalMilliseconds / 10, 20, 1000));
        _expiry = new Timer(_ => Expire(), null, step, step);
        foreach (var task in Services.GetServices<StartupTask>())
            await task.Run(Services, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _open = false;
        foreach (var participant in Services.GetServices<ISiloParticipant>())
            await participant.Stop(cancellationToken);
        if (_collector is not null)
            await _collector.DisposeAsync();
        try
        {
            // Grains that end may call others, so new activations can appear until all is quiet.
            while (Activations.ToArray() is { Length: > 0 } left)
                await Task.WhenAll(left.Select(activation => activation.Drain())).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.NotDrained(Logger);
        }
    }

    public void Dispatch(GrainProxy proxy, Call call)
    {
        if (!_open && call.Sender is null)
            call.Fail(new SiloUnavailableException("The silo is not running."));
        else if (proxy.Target?.TryReceive(call) != true)
            proxy.Target = Dispatch(proxy.Id, proxy.Class, call);
    }

    public ICallTarget Dispatch(GrainId id, GrainClass @class, Call call)
    {
        while (true)
        {
            var target = _targets.GetOrAdd(id, static (id, key) => key.Self.Create(id, key.Class), (Self: this, Class: @class));
            if (target.TryReceive(call))
                return target;
            _targets.TryRemove(new(id, target));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_expiry is not null)
            await _expiry.DisposeAsync();
    }

    private ICallTarget Create(GrainId id, GrainClass @class) => @class.MaxLocalWorkers is null
        ? new Activation(this, @class, id, activation => _targets.TryRemove(new(activation.GrainId, activation)))
        : new WorkerPool(this, @class, id);

    private void Collect()
    {
        foreach (var activation in Activations)
            activation.CollectIfIdle(Collection.CollectionAge);
    }

    private void Expire()
    {
        foreach (var activation in Activations)
            activation.ExpireCalls(Environment.TickCount64);
    }
}

/// <summary>A part that must be ready before the first call: storage, reminders.</summary>
internal interface ISiloParticipant
{
    Task Start(CancellationToken cancellationToken);

    Task Stop(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Work of the product that runs once calls are possible.</summary>
internal sealed record StartupTask(Func<IServiceProvider, CancellationToken, Task> Run);
