using System.Diagnostics;
using Orleans.Storage;

namespace Orleans.Local;

/// <summary>One request to an activation: waits, starts as a turn, and answers once.</summary>
internal abstract class Call : Turn
{
    /// <summary>The activation in whose turn the call was made; null for calls from outside.</summary>
    public Activation? Sender { get; } = Activation.Current;

    public Dictionary<string, object>? RequestContext { get; } = Orleans.Runtime.RequestContext.Current;

    /// <summary>The span in which the call was made: spans of the grain belong to the same trace.</summary>
    public Activity? Span { get; } = Activity.Current;

    /// <summary>The activation it runs on, set when it starts.</summary>
    public Activation? Host { get; set; }

    public bool AlwaysInterleave { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Belongs to this activation and never moves on to the next one of the same grain.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>Whether it counts as use of the activation.</summary>
    public bool KeepsAlive { get; init; } = true;

    /// <summary>Value of <see cref="Environment.TickCount64"/> at which the caller gives up.</summary>
    public long Deadline { get; init; } = long.MaxValue;

    /// <summary>The caller has its answer or gave up.</summary>
    public abstract bool IsAnswered { get; }

    public abstract void Fail(Exception exception);
}

internal abstract class Call<TResult> : Call
{
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    public Task<TResult> Answer => _answer.Task;

    public override bool IsAnswered => _answer.Task.IsCompleted;

    /// <summary>The caller stops waiting at once; the grain sees the same token and may stop too.</summary>
    public void CancelWith(CancellationToken token) => _cancellation = token.UnsafeRegister(
        static (state, token) => ((Call<TResult>)state!)._answer.TrySetCanceled(token), this);

    public override void Fail(Exception exception)
    {
        if (_answer.TrySetException(exception))
            _ = _answer.Task.Exception; // A caller that no longer listens must not make it "unobserved".
    }

    public override async void Run()
    {
        try
        {
            if (RequestContext is not null)
                Orleans.Runtime.RequestContext.Current = RequestContext;
            if (Span is not null)
                Activity.Current = Span;
            var result = await Execute(Host!);
            _answer.TrySetResult(result);
        }
        catch (Exception exception)
        {
            EndActivationOn(exception);
            Fail(exception);
        }
        finally
        {
            _cancellation.Dispose();
            Host!.Completed(this);
        }
    }

    protected abstract Task<TResult> Execute(Activation activation);

    private void EndActivationOn(Exception exception)
    {
        if (exception is not InconsistentStateException { IsSourceActivation: true } conflict)
            return;
        conflict.IsSourceActivation = false;
        Host!.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, exception, "The stored state was changed by someone else."));
    }
}

/// <summary>A call of the runtime itself: a timer tick, a piece of a stream.</summary>
internal sealed class InternalCall<TResult>(Func<Activation, Task<TResult>> work) : Call<TResult>
{
    protected override Task<TResult> Execute(Activation activation) => work(activation);
}
