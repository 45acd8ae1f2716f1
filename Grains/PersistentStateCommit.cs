using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Matchmaking.Grains;

/// <summary>Durable before "done".</summary>
internal static class PersistentStateCommit
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Grains that look for the truth already.</summary>
    private static readonly ConditionalWeakTable<IGrainBase, IGrainTimer> Doubtful = [];

    /// <summary>
    /// Writes the next state; if that fails, the old one stays and the exception goes on. Who gets no answer does not know
    /// whether the row was written, so the activation ends as soon as storage can be read, and the next call reads what is
    /// stored; until then callers see what was acknowledged last.
    /// </summary>
    public static async Task Commit<TState>(this IGrainBase owner, IPersistentState<TState> stored, TState next)
    {
        var before = stored.State;
        stored.State = next;
        await owner.Measured(stored, before, stored.WriteStateAsync);
    }

    /// <summary>Deletes the row; what holds for a write that failed holds here as well.</summary>
    public static Task Erase<TState>(this IGrainBase owner, IPersistentState<TState> stored) =>
        owner.Measured(stored, stored.State, stored.ClearStateAsync);

    private static async Task Measured<TState>(this IGrainBase owner, IPersistentState<TState> stored, TState before, Func<Task> change)
    {
        var started = Stopwatch.GetTimestamp();
        var witness = owner.Witness();
        try
        {
            witness?.Confirm();
            await change();
            witness?.Confirm();
            GrainMeter.Wrote(typeof(TState).Name, started, stored: true);
        }
        catch (Exception exception)
        {
            stored.State = before;
            GrainMeter.Wrote(typeof(TState).Name, started, stored: false);
            // Upon a conflict the runtime ends the activation by itself.
            if (exception is not InconsistentStateException)
                await owner.Doubt(stored);
            throw;
        }
    }

    /// <summary>The version that storage gave the row with its last write, from 1.</summary>
    /// <exception cref="InvalidOperationException">There is no row, or its storage does not count; a report with version 0 would be lost unseen.</exception>
    public static long RowVersion<TState>(this IPersistentState<TState> stored) =>
        long.TryParse(stored.Etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new InvalidOperationException($"Storage gave the row the version '{stored.Etag}', which is not a number.");

    private static IStorageWitness? Witness(this IGrainBase owner) => owner.GrainContext.ActivationServices.GetService<IStorageWitness>();

    private static async Task Doubt<TState>(this IGrainBase owner, IPersistentState<TState> stored)
    {
        if (!await owner.EndIfReadable(stored) && !Doubtful.TryGetValue(owner, out _))
            Doubtful.Add(owner, owner.RegisterGrainTimer(() => owner.EndIfReadable(stored), Again, Again));
    }

    private static async Task<bool> EndIfReadable<TState>(this IGrainBase owner, IPersistentState<TState> stored)
    {
        try
        {
            // What a lost storage still shows was not acknowledged and must not become so.
            owner.Witness()?.Confirm();
            await stored.ReadStateAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }

        owner.DeactivateOnIdle();
        return true;
    }
}
