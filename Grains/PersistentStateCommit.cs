using Orleans.Runtime;

namespace Matchmaking.Grains;

/// <summary>Durable before "done".</summary>
internal static class PersistentStateCommit
{
    /// <summary>
    /// Writes the next state; if that fails, the old one stays and the exception goes on. When somebody else has written
    /// in between, it is an <see cref="Orleans.Storage.InconsistentStateException"/>, upon which the runtime ends the
    /// activation, and the next call reads what is stored.
    /// </summary>
    public static async Task Commit<TState>(this IPersistentState<TState> stored, TState next)
    {
        var before = stored.State;
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            stored.State = before;
            throw;
        }
    }

    /// <summary>The version that storage gave the row, from 1; 0 when there is none.</summary>
    public static long RowVersion<TState>(this IPersistentState<TState> stored) =>
        long.TryParse(stored.Etag, out var version) ? version : 0;
}
