namespace Orleans.Local;

/// <summary>
/// Runs everything of one activation one piece at a time: first turns of calls and all their continuations, because
/// an await inside a task of this scheduler comes back to it.
/// </summary>
internal sealed class TurnScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>A busy activation gives its thread back after this long.</summary>
    private const int QuantumMilliseconds = 25;

    private static readonly ExecutionContext Empty = EmptyContext();

    private readonly Queue<object> _items = new();
    private bool _scheduled;

    public override int MaximumConcurrencyLevel => 1;

    public void Enqueue(Turn turn) => Add(turn);

    /// <summary>Reserves the activation for the calling thread, which then has to call <see cref="RunHere"/>; false when it is busy.</summary>
    public bool TryClaim()
    {
        lock (_items)
        {
            if (_scheduled)
                return false;
            _scheduled = true;
            return true;
        }
    }

    /// <summary>Runs one turn on the calling thread, which holds the claim; what has come meanwhile goes to the pool.</summary>
    public void RunHere(Turn turn)
    {
        // Nothing of the caller reaches the grain but the call itself, as on a thread of the pool.
        ExecutionContext.Run(Empty, static state =>
        {
            var (scheduler, turn) = ((TurnScheduler, Turn))state!;
            scheduler.RunAlone(turn);
        }, (this, turn));
        lock (_items)
        {
            _scheduled = _items.Count > 0;
            if (!_scheduled)
                return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void RunAlone(Turn turn)
    {
        Activation.Current = activation;
        try
        {
            Run(turn);
        }
        finally
        {
            Activation.Current = null;
        }
    }

    protected override void QueueTask(Task task) => Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && Activation.Current == activation && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_items)
            return [.. _items.OfType<Task>()];
    }

    void IThreadPoolWorkItem.Execute()
    {
        var outer = Activation.Current;
        Activation.Current = activation;
        try
        {
            var end = Environment.TickCount64 + QuantumMilliseconds;
            while (TryTake(out var item))
            {
                Run(item);
                if (Environment.TickCount64 > end)
                {
                    ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                    return;
                }
            }
        }
        finally
        {
            Activation.Current = outer;
        }
    }

    private void Run(object item)
    {
        if (item is Task task)
            TryExecuteTask(task);
        else // In a task of this scheduler, so that the first await already comes back to it.
            new Task(static turn => ((Turn)turn!).Run(), item).RunSynchronously(this);
    }

    private static ExecutionContext EmptyContext()
    {
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }

    private bool TryTake(out object item)
    {
        lock (_items)
        {
            _scheduled = _items.TryDequeue(out item!);
            return _scheduled;
        }
    }

    private void Add(object item)
    {
        lock (_items)
        {
            _items.Enqueue(item);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }
}

/// <summary>Something that starts in a turn of its own.</summary>
internal abstract class Turn
{
    public abstract void Run();
}
