using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Signals;

/// <summary>
/// Writes what companies and alliances were shown, behind their backs: no request waits for it, and what comes faster than it can be
/// written is counted and forgotten. When the program ends gracefully, what waits is written first.
/// </summary>
internal sealed partial class ShownListWriter : BackgroundService, IShownLists
{
    public const string DroppedMetric = "matchmaking.signals.dropped";

    private const int BatchSize = 50;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(2_000) { SingleReader = true });

    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly ILogger<ShownListWriter> logger;
    private readonly bool keeps;
    private DbConnection? connection;
    private long dropped;

    public ShownListWriter(Database database, SiloSettings settings, TimeProvider clock, IMeterFactory meters, ILogger<ShownListWriter> logger)
    {
        (this.database, this.clock, this.logger, keeps) = (database, clock, logger, settings.ShownListDays > 0);
        meters.Create(TelemetryNames.Silo).CreateObservableCounter(DroppedMetric, () => Dropped, "{list}", "Shown lists that were not kept");
    }

    public long Dropped => Interlocked.Read(ref dropped);

    public void Note(ShownList list)
    {
        if (list.Practices.Count > 0)
            Note(new Waiting(list, Partners: null, clock.GetUtcNow()));
    }

    public void Note(ShownPartnerList list)
    {
        if (list.Companies.Count > 0)
            Note(new Waiting(List: null, list, clock.GetUtcNow()));
    }

    public void Forget(CompanyId company)
    {
        using var deleting = database.OpenForDerivedTables();
        ShownLists.DeleteOf(deleting, company);
        ShownPartners.DeleteOf(deleting, company);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        // A program that ends as soon as it has started has not begun to write.
        if (ExecuteTask is { IsCanceled: true })
            await ExecuteAsync(new CancellationToken(canceled: true));
    }

    public override void Dispose()
    {
        connection?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(BatchSize);
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < BatchSize && waiting.Reader.TryRead(out var one))
                batch.Add(one);
            await Persist(batch, stoppingToken);
            batch.Clear();
        }
    }

    private void Note(Waiting one)
    {
        if (keeps && !waiting.Writer.TryWrite(one))
            Interlocked.Increment(ref dropped);
    }

    private static void Write(List<Waiting> batch, DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (list, partners, at) in batch)
        {
            if (list is not null)
                ShownLists.Write(list, at, connection);
            if (partners is not null)
                ShownPartners.Write(partners, connection);
        }

        transaction.Commit();
    }

    /// <summary>Tries until it works; a program that ends does not wait for a database that is away.</summary>
    private async Task Persist(List<Waiting> batch, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                connection ??= database.OpenForDerivedTables();
                Write(batch, connection);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception, RetryDelay);
                connection?.Dispose();
                connection = null;
                if (stoppingToken.IsCancellationRequested || (exception is DbException fault && database.IsFaultOfRow(fault)))
                {
                    Interlocked.Add(ref dropped, batch.Count);
                    return;
                }
            }

            await Task.Delay(RetryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shown lists could not be written; next attempt in {Delay}")]
    private partial void LogFailure(Exception exception, TimeSpan delay);

    /// <summary>One of the two.</summary>
    private sealed record Waiting(ShownList? List, ShownPartnerList? Partners, DateTimeOffset At);
}
