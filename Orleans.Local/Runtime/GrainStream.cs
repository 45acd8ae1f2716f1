using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A grain method that returns <see cref="IAsyncEnumerable{T}"/>: it runs in the grain, piece by piece.</summary>
internal sealed class StreamMethod<T> : GrainMethod
{
    public StreamMethod(MethodInfo method)
        : base(method) => Open = Compile<Func<object, object?[], IAsyncEnumerable<T>>>();

    public Func<object, object?[], IAsyncEnumerable<T>> Open { get; }

    public override object Send(GrainProxy proxy, object?[] arguments)
    {
        Isolate(arguments);
        return new GrainStream<T>(this, proxy, arguments);
    }
}

/// <summary>An enumeration that runs in an activation.</summary>
internal interface IOpenStream
{
    /// <summary>Asks it to end soon, because its activation does.</summary>
    void Abort();

    /// <summary>Ends it, in a turn of the activation.</summary>
    Task Close();
}

internal sealed class GrainStream<T>(StreamMethod<T> method, GrainProxy grain, object?[] arguments) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(method, grain, arguments, cancellationToken);

    /// <summary>Fetches what the grain has ready, up to a hundred items, in one interleaving call.</summary>
    private sealed class Enumerator(StreamMethod<T> method, GrainProxy grain, object?[] arguments, CancellationToken cancellation)
        : IAsyncEnumerator<T>, IOpenStream
    {
        private const int MaxBatch = 100;
        private readonly Queue<T> _fetched = new();
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        private Activation? _host;
        private IAsyncEnumerator<T>? _source;
        private Task<bool>? _pending;
        private bool _ended;
        private volatile bool _aborted;

        public T Current { get; private set; } = default!;

        public async ValueTask<bool> MoveNextAsync()
        {
            while (_fetched.Count == 0 && !_ended)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var item in await Ask(Fetch))
                    _fetched.Enqueue(item);
            }

            if (!_fetched.TryDequeue(out var next))
                return false;
            Current = next;
            return true;
        }

        public void Abort()
        {
            _aborted = true;
            _stop.Cancel();
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _ended = true;
            if (_host is not null && Activation.Current != _host)
                await ((Task)Ask(Closed)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext); // Gone is as good as closed.
            else
                await Close();
            _stop.Dispose();
        }

        public async Task Close()
        {
            _host?.Disown(this);
            if (_source is not null)
                await _source.DisposeAsync();
            _source = null;
        }

        private Task<List<T>> Ask(Func<Activation, Task<List<T>>> work)
        {
            var call = new InternalCall<List<T>>(work) { AlwaysInterleave = true, LocalOnly = _host is not null };
            if (_host is null)
                grain.Silo.Dispatch(grain, call);
            else if (_aborted || !_host.TryReceive(call))
                call.Fail(new EnumerationAbortedException($"{grain.Id} was deactivated during the enumeration."));
            return call.Answer;
        }

        private async Task<List<T>> Fetch(Activation activation)
        {
            _host = activation;
            if (_source is null)
            {
                _source = method.Open(activation.Instance, arguments).GetAsyncEnumerator(_stop.Token);
                activation.Own(this);
            }

            var batch = new List<T>();
            while (batch.Count < MaxBatch)
            {
                _pending ??= _source.MoveNextAsync().AsTask();
                if (batch.Count > 0 && !_pending.IsCompleted)
                    break;
                _ended = !await _pending;
                _pending = null;
                if (_ended)
                    break;
                batch.Add((T)Copier.Copy(_source.Current)!);
            }

            return batch;
        }

        private async Task<List<T>> Closed(Activation activation)
        {
            await Close();
            return [];
        }
    }
}
