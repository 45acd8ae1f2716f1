using System.Data.Common;
using System.Threading.Channels;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// Follows the companies: first whatever was stored but not projected when the last process ended, then every report.
/// Grains do not wait for it; readers may, with <see cref="CaughtUp"/>.
/// </summary>
internal sealed partial class CompanyProjector(
    Database database, CompanyBacklog backlog, TimeProvider clock, ILogger<CompanyProjector> logger)
    : BackgroundService, ICompanyProjection
{
    /// <summary>Small enough that a grain which wants to write waits for a few milliseconds at most.</summary>
    private const int BatchSize = 50;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();

    /// <summary>Rings once, however often somebody pulls, until it is heard.</summary>
    private readonly Channel<bool> bell =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private Work waiting = new();
    private Work writing = new();
    private volatile bool sweep;

    /// <summary>Since when it looks for what was stored but not reported.</summary>
    private long? searching;
    private DbConnection? connection;

    /// <summary>Raised after each batch that was written.</summary>
    public event Action? Written;

    /// <summary>Of several reports about a company only the latest waits, so that never more wait than there are companies.</summary>
    public void Project(CompanyView company, long rowVersion) => Report(new ProjectedCompany(company.Id, company, rowVersion));

    public void Withdraw(string company, long rowVersion) => Report(new ProjectedCompany(company, null, rowVersion));

    private void Report(ProjectedCompany company)
    {
        lock (gate)
        {
            waiting.Since ??= clock.GetTimestamp();
            if (!waiting.Companies.TryGetValue(company.Id, out var earlier) || earlier.RowVersion < company.RowVersion)
                waiting.Companies[company.Id] = company;
        }

        bell.Writer.TryWrite(true);
    }

    /// <summary>How long the oldest report that is not in the tables has been waiting, or the search for changes that were never reported.</summary>
    public TimeSpan Lag
    {
        get
        {
            lock (gate)
                return (searching ?? writing.Since ?? waiting.Since) is { } since ? clock.GetElapsedTime(since) : TimeSpan.Zero;
        }
    }

    /// <summary>Looks again for what was stored but never reported, as after the end of another silo.</summary>
    public void Sweep()
    {
        sweep = true;
        bell.Writer.TryWrite(true);
    }

    /// <summary>Completes when everything reported before this call is in the tables.</summary>
    public Task CaughtUp(CancellationToken cancellationToken = default)
    {
        Task reached;
        lock (gate)
            reached = waiting.Reached.Task;
        return bell.Writer.TryWrite(true) ? reached.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes no more reports, writes those it has, then ends.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        bell.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        connection?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the host does not wait for the backlog.
        await Task.Yield();
        await Search(stoppingToken);
        while (await bell.Reader.WaitToReadAsync(CancellationToken.None))
        {
            bell.Reader.TryRead(out _);
            await Write(Take(), stoppingToken);
            if (!sweep)
                continue;
            sweep = false;
            await Search(stoppingToken);
        }

        await Write(Take(), stoppingToken);
    }

    private Work Take()
    {
        lock (gate)
        {
            writing = waiting;
            waiting = new Work();
            return writing;
        }
    }

    private async Task Search(CancellationToken stoppingToken)
    {
        lock (gate)
            searching = clock.GetTimestamp();
        await Persist(backlog.Project, stoppingToken);
        lock (gate)
            searching = null;
    }

    private async Task Write(Work work, CancellationToken stoppingToken)
    {
        foreach (var batch in work.Companies.Values.Chunk(BatchSize))
            await Persist(connection => WriteBatch(batch, connection), stoppingToken);
        lock (gate)
            writing = new Work();
        work.Reached.TrySetResult();
    }

    private void WriteBatch(ProjectedCompany[] batch, DbConnection connection)
    {
        foreach (var (id, reason) in CompanyTables.Write(batch, connection, database))
            LogLeftOut(reason, CompanyId.KeyPrefix + id);
    }

    /// <summary>
    /// Tries until it works or the program ends; what remains is found again at the next start. No failure goes on from
    /// here: the host would end, and the companies, which do not need these tables, with it.
    /// </summary>
    private async Task Persist(Action<DbConnection> write, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                connection ??= database.OpenForDerivedTables();
                write(connection);
                Written?.Invoke();
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception, RetryDelay);
                connection?.Dispose();
                connection = null;
                if (stoppingToken.IsCancellationRequested)
                    return;
            }

            await Task.Delay(RetryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Read tables could not be written; next attempt in {Delay}")]
    private partial void LogFailure(Exception exception, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Key} cannot be written to the read tables and is missing from the directory")]
    private partial void LogLeftOut(Exception exception, string key);

    /// <summary>Reports, and what completes when they are written.</summary>
    private sealed class Work
    {
        /// <summary>Timestamp of the first report.</summary>
        public long? Since { get; set; }

        public Dictionary<string, ProjectedCompany> Companies { get; } = new(StringComparer.Ordinal);

        /// <summary>One for all who wait: those who give up while the database is away leave nothing behind.</summary>
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
