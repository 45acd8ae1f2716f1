using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Partners;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// Follows companies and alliances in the background and makes a snapshot of them after changes. Readers see either the
/// old one or the new one, never a mixture.
/// </summary>
internal sealed partial class PopulationSource : BackgroundService, IPopulationSource
{
    /// <summary>Changes come in bunches; one snapshot per bunch is enough.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <summary>Other silos change things, too, and do not tell.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>Longer than this nobody waits: an answer that lags is better than none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Database database;
    private readonly PracticeCatalogue catalogue;
    private readonly TimeProvider clock;
    private readonly ILogger<PopulationSource> logger;
    private readonly KnownCompanies companies;
    private readonly KnownAlliances alliances;
    private readonly SemaphoreSlim changed = new(initialCount: 0, maxCount: 1);
    private readonly Lock gate = new();
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource firstAlliances = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<TaskCompletionSource> waiting = [];
    private bool companiesMoved;
    private bool alliancesMoved;
    private volatile Population current;

    public PopulationSource(
        Database database, CompanyProjector projector, PracticeCatalogue catalogue, TimeProvider clock, ILogger<PopulationSource> logger)
    {
        (this.database, this.catalogue, this.clock, this.logger) = (database, catalogue, clock, logger);
        companies = new KnownCompanies(database, catalogue, logger);
        alliances = new KnownAlliances(clock, logger);
        current = Population.Of(catalogue, companies.Snapshot(), alliances.Snapshot());
        projector.Written += NoteChange;
    }

    public async ValueTask<Population> Current()
    {
        if (!first.Task.IsCompleted)
            await first.Task.WaitAsync(Patience, clock);
        return current;
    }

    public async Task<IReadOnlyCollection<AllianceView>> Alliances()
    {
        if (first.Task.IsCompleted)
            return [.. (await Latest()).Alliances];
        await firstAlliances.Task.WaitAsync(Patience, clock);
        return [.. current.Alliances];
    }

    public void NoteAlliance() => NoteChange();

    public async Task<Population> Latest()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
            waiting.Add(reached);
        NoteChange();
        await Task.WhenAny(reached.Task, Task.Delay(Patience, clock));
        return await Current();
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the host does not wait for the first snapshot.
        await Task.Yield();
        while (true)
        {
            var started = Stopwatch.GetTimestamp();
            var reached = Take();
            Follow();
            reached.ForEach(each => each.TrySetResult());

            // However many there are, following them takes at most a fifth of one processor.
            var rest = TimeSpan.FromTicks(Math.Max(Rest.Ticks, 4 * Stopwatch.GetElapsedTime(started).Ticks));
            await Task.Delay(rest, clock, stoppingToken);
            await changed.WaitAsync(Poll, stoppingToken);
        }
    }

    private List<TaskCompletionSource> Take()
    {
        lock (gate)
        {
            var taken = waiting;
            waiting = [];
            return taken;
        }
    }

    private void Follow()
    {
        try
        {
            using var connection = database.Open();
            alliancesMoved |= alliances.Follow(connection);
            if (!firstAlliances.Task.IsCompleted)
            {
                // Nobody who lists them waits for hundreds of thousands of companies.
                current = current.With(alliances.Snapshot());
                firstAlliances.SetResult();
            }

            companiesMoved |= companies.Follow(connection);
            if (companiesMoved)
                current = Population.Of(catalogue, companies.Snapshot(), alliances.Snapshot());
            else if (alliancesMoved)
                current = current.With(alliances.Snapshot());
            (companiesMoved, alliancesMoved) = (false, false);
            first.TrySetResult();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What was read before it failed is in no snapshot yet.
            (companiesMoved, alliancesMoved) = (true, true);
            LogFailure(exception);
        }
    }

    private void NoteChange()
    {
        lock (gate)
            if (changed.CurrentCount == 0)
                changed.Release();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Companies and alliances could not be followed; the last snapshot stays")]
    private partial void LogFailure(Exception exception);
}
