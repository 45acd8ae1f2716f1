using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>The activations of a stateless worker: an idle one gets the call, else a new one, else the least busy.</summary>
internal sealed class WorkerPool(Silo silo, GrainClass @class, GrainId id) : ICallTarget
{
    private readonly Lock _gate = new();
    private readonly List<Activation> _workers = [];

    public IReadOnlyList<Activation> Workers
    {
        get
        {
            lock (_gate)
                return [.. _workers];
        }
    }

    /// <summary>
    /// A caller from outside runs the call itself when a worker is idle: handing it to another thread and back costs more
    /// than most such calls. A caller with a context of its own would drag the grain into it and is left alone.
    /// </summary>
    public bool TryReceive(Call call)
    {
        var here = call.Sender is null && SynchronizationContext.Current is null;
        while (!Choose().TryReceive(call, here))
        {
        }

        return true;
    }

    private Activation Choose()
    {
        lock (_gate)
        {
            Activation? best = null;
            var least = int.MaxValue;
            foreach (var worker in _workers)
            {
                var load = worker.Load;
                if (load == 0)
                    return worker;
                if (load < least)
                    (best, least) = (worker, load);
            }

            if (best is not null && _workers.Count == @class.MaxLocalWorkers)
                return best;
            var added = new Activation(silo, @class, id, Forget);
            _workers.Add(added);
            return added;
        }
    }

    private void Forget(Activation worker)
    {
        lock (_gate)
            _workers.Remove(worker);
    }
}
