using System.Diagnostics;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Training;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Signals;

/// <summary>
/// Counts now and then what companies made of what they were shown, and forgets what is too old. What is known for
/// trying out changes once a week, so that lists do not.
/// </summary>
internal sealed partial class SignalWorker(
    Database database, PracticeCatalogue catalogue, SiloSettings settings, TimeProvider clock, ILogger<SignalWorker> logger)
    : BackgroundService, IExplorationSource, ISignalSource
{
    private volatile TakeUpReport report = TakeUpReport.Empty;
    private volatile TakeUpDraws? draws;
    private DateOnly week;

    public TakeUpDraws? Current => draws;

    public TakeUpReport Report => report;

    /// <summary>The week's knowledge is there before the first company asks.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Exploration)
            Attempt(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            Attempt(stoppingToken);
            // However much there is to read, it takes at most a hundredth of one processor.
            var rest = TimeSpan.FromTicks(Math.Max(settings.SignalRest.Ticks, 100 * Stopwatch.GetElapsedTime(started).Ticks));
            await Task.Delay(rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Attempt(CancellationToken stoppingToken)
    {
        try
        {
            Count(GermanCalendar.DayOf(clock.GetUtcNow()), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Count(DateOnly today, CancellationToken stoppingToken)
    {
        List<ShownList> lists;
        using (var connection = database.OpenForDerivedTables())
        {
            ShownLists.DeleteBefore(connection, today.AddDays(-settings.ShownListDays));
            lists = ShownLists.Read(connection, today.AddDays(-settings.ShownListDays));
        }

        var companies = lists.Count == 0 ? [] : TrainingInput.Read(database, catalogue, stoppingToken);
        report = TakeUpReport.Of(SignalJoin.Join(lists, companies, today));
        var monday = Trial.MondayOf(today);
        if (!settings.Exploration || monday == week)
            return;
        draws = new TakeUpDraws(catalogue, TakeUpCounts.Of(SignalJoin.Join(lists.Where(list => list.Day < monday), companies, monday.AddDays(-1))));
        week = monday;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of shown lists could not be counted; the last counts stay")]
    private partial void LogFailure(Exception exception);
}
