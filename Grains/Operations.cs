using Matchmaking.Grains.Interfaces;

namespace Matchmaking.Grains;

/// <summary>A stored state that remembers the operations which led to it.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
internal interface IRemembersOperations<TState>
    where TState : class, IRemembersOperations<TState>
{
    /// <summary>Grows by one with every change.</summary>
    long Version { get; }

    /// <summary>The most recent operations, oldest first.</summary>
    IReadOnlyList<StoredOperation> Operations { get; }

    TState WithVersion(long version);

    TState WithOperations(IReadOnlyList<StoredOperation> operations);
}

/// <summary>A change that took place: who repeats it learns how things stand, without a second effect.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-operation")]
public sealed record StoredOperation
{
    [Id(0)]
    public string Id { get; init; } = "";

    /// <summary>Fingerprint of the request, to tell a repetition from another request under the same id.</summary>
    [Id(1)]
    public string Digest { get; init; } = "";

    // Id 2 was the version that the operation was answered with.
}

/// <summary>Same request twice, same effect.</summary>
public static class Operations
{
    /// <summary>How many are remembered; a repetition that comes later than that counts as a new request.</summary>
    public const int Remembered = 64;

    /// <summary>
    /// Decides unless the operation took place before. The very same state means that there is nothing to store. An
    /// operation that changed nothing is remembered too: repeated later, it must not undo what happened in between.
    /// </summary>
    /// <param name="state">The state so far.</param>
    /// <param name="id">Id of the operation, chosen by the caller.</param>
    /// <param name="digest">Fingerprint of the request.</param>
    /// <param name="reused">What to answer when the id was used for another request.</param>
    /// <param name="malformed">What to answer when the id is none.</param>
    /// <param name="decide">Decides upon a request that was not seen before.</param>
    /// <param name="remember">False for a rehearsal, which leaves the id free.</param>
    internal static Outcome<TState, TRefusal> Once<TState, TRefusal>(
        TState state, string id, string digest, TRefusal reused, TRefusal malformed,
        Func<Outcome<TState, TRefusal>> decide, bool remember = true)
        where TState : class, IRemembersOperations<TState>
        where TRefusal : struct, Enum
    {
        if (!OperationId.IsValid(id))
            return malformed;
        if (state.Operations.FirstOrDefault(operation => operation.Id == id) is { } earlier)
            return earlier.Digest == digest ? state : reused;

        var decision = decide();
        if (decision.Value is not { } next)
            return decision;
        return remember ? Remember(Numbered(state, next), id, digest) : Numbered(state, next);
    }

    /// <summary>The next state with its version: one more where something changed.</summary>
    private static TState Numbered<TState>(TState state, TState next)
        where TState : class, IRemembersOperations<TState> =>
        ReferenceEquals(state, next) ? next : next.WithVersion(state.Version + 1);

    private static TState Remember<TState>(TState next, string id, string digest)
        where TState : class, IRemembersOperations<TState> =>
        next.WithOperations(
        [
            .. next.Operations.TakeLast(Remembered - 1),
            new StoredOperation { Id = id, Digest = digest },
        ]);
}
