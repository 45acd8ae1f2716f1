using System.Threading.Channels;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Silo.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Projection;

/// <summary>
/// Follows the companies: first whatever was stored but not projected when the last process ended, then every report.
/// Grains do not wait for it; readers may, with <see cref="CaughtUp"/>.
/// </summary>
internal sealed partial class CompanyProjector(
    SqliteDatabase database, CompanyBacklog backlog, TimeProvider clock, ILogger<CompanyProjector> logger)
    : BackgroundService, ICompanyProjection
{
    /// <summary>Small enough that a grain which wants to write waits for a few milliseconds at most.</summary>
    private const int BatchSize = 50;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Raised after each batch that was written.</summary>
    public event Action? Written;

    public void Project(CompanyView company, long rowVersion) => queue.Writer.TryWrite(new Work(new ProjectedCompany(company, rowVersion), null));

    /// <summary>Completes when everything reported before this call is in the tables.</summary>
    public Task CaughtUp(CancellationToken cancellationToken = default)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return queue.Writer.TryWrite(new Work(null, reached)) ? reached.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes no more reports, writes those it has, then ends.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the host does not wait for the backlog.
        await Task.Yield();
        using var connection = database.OpenForDerivedTables();
        await Persist(() => backlog.Project(connection), stoppingToken);
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
            await WriteBatch(connection, stoppingToken);
    }

    private async Task WriteBatch(SqliteConnection connection, CancellationToken stoppingToken)
    {
        var companies = new Dictionary<string, ProjectedCompany>();
        var reached = new List<TaskCompletionSource>();
        while (companies.Count < BatchSize && queue.Reader.TryRead(out var work))
        {
            if (work.Company is { } company)
                companies[company.Company.Id] = company;
            else
                reached.Add(work.Reached!);
        }

        if (companies.Count > 0)
            await Persist(() => CompanyTables.Write(companies.Values, connection), stoppingToken);
        foreach (var mark in reached)
            mark.TrySetResult();
    }

    /// <summary>Tries until it works or the program ends; what remains is found again at the next start.</summary>
    private async Task Persist(Action write, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                write();
                Written?.Invoke();
                return;
            }
            catch (SqliteException exception)
            {
                LogFailure(exception, RetryDelay);
                if (stoppingToken.IsCancellationRequested)
                    return;
            }

            await Task.Delay(RetryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Read tables could not be written; next attempt in {Delay}")]
    private partial void LogFailure(Exception exception, TimeSpan delay);

    /// <summary>Either a report, or a mark in the queue that somebody waits for.</summary>
    private readonly record struct Work(ProjectedCompany? Company, TaskCompletionSource? Reached);
}
