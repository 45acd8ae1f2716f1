using System.Data.Common;
using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Data;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// Counts in the background what similar firms do, after the read tables have changed. Readers see either the old
/// counts or the new ones, never a mixture.
/// </summary>
internal sealed partial class PrevalenceSource : BackgroundService, IPrevalenceSource
{
    /// <summary>Changes come in bunches; counting once per bunch is enough.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Database database;
    private readonly PracticeCatalogue catalogue;
    private readonly TimeProvider clock;
    private readonly ILogger<PrevalenceSource> logger;
    private readonly SemaphoreSlim changed = new(initialCount: 0, maxCount: 1);
    private FirmCounts counts = FirmCounts.None;
    private volatile PrevalenceTable current = PrevalenceTable.Empty;

    public PrevalenceSource(
        Database database, CompanyProjector projector, PracticeCatalogue catalogue, TimeProvider clock, ILogger<PrevalenceSource> logger)
    {
        (this.database, this.catalogue, this.clock, this.logger) = (database, catalogue, clock, logger);
        projector.Written += NoteChange;
    }

    public PrevalenceTable Current => current;

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await changed.WaitAsync(stoppingToken);
            var started = Stopwatch.GetTimestamp();
            Count();
            // However large the tables grow, counting takes at most a tenth of one processor.
            var rest = TimeSpan.FromTicks(Math.Max(Rest.Ticks, 10 * Stopwatch.GetElapsedTime(started).Ticks));
            await Task.Delay(rest, clock, stoppingToken);
        }
    }

    private void Count()
    {
        try
        {
            var latest = FirmCounts.Read(database);
            if (latest.Equals(counts))
                return;
            counts = latest;
            current = PrevalenceTable.From(catalogue, latest.Firms, latest.Running);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception);
        }
    }

    private void NoteChange()
    {
        if (changed.CurrentCount == 0)
            changed.Release();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Firms could not be counted; the last counts stay")]
    private partial void LogFailure(Exception exception);
}
