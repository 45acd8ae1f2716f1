using System.Diagnostics;
using System.Globalization;
using Orleans.Runtime;

namespace Matchmaking.Grains;

/// <summary>Durable before "done".</summary>
internal static class PersistentStateCommit
{
    /// <summary>
    /// Writes the next state; if that fails, the old one stays and the exception goes on. Who gets no answer does not know
    /// whether the row was written, so the activation ends, and the next call reads what is stored.
    /// </summary>
    public static async Task Commit<TState>(this IGrainBase owner, IPersistentState<TState> stored, TState next)
    {
        var started = Stopwatch.GetTimestamp();
        var before = stored.State;
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
            GrainMeter.Wrote(typeof(TState).Name, started, stored: true);
        }
        catch
        {
            stored.State = before;
            GrainMeter.Wrote(typeof(TState).Name, started, stored: false);
            owner.DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>The version that storage gave the row with its last write, from 1.</summary>
    /// <exception cref="InvalidOperationException">There is no row, or its storage does not count; a report with version 0 would be lost unseen.</exception>
    public static long RowVersion<TState>(this IPersistentState<TState> stored) =>
        long.TryParse(stored.Etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new InvalidOperationException($"Storage gave the row the version '{stored.Etag}', which is not a number.");
}
