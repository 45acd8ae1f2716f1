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

    public bool TryReceive(Call call)
    {
        while (!Choose().TryReceive(call))
        {
        }

        return true;
    }

    private Activation Choose()
    {
        lock (_gate)
        {
            var best = _workers.MinBy(worker => worker.Load);
            if (best is not null && (_workers.Count == @class.MaxLocalWorkers || best.Load == 0))
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
