using System.Diagnostics;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Partners;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Signals;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Signals;

/// <summary>
/// Counts now and then what came of companies that alliances were shown, and forgets what is too old. What is learned of
/// it rests on what was known until Monday, so that lists change once a week, and are the same on every silo.
/// </summary>
internal sealed partial class PartnerSignalWorker(
    Database database, IPopulationSource population, SiloSettings settings, TimeProvider clock, ILogger<PartnerSignalWorker> logger)
    : BackgroundService, IAcceptanceSource
{
    /// <summary>Right after a start the alliances are not read yet.</summary>
    private static readonly TimeSpan StartRest = TimeSpan.FromSeconds(1);

    private volatile Acceptance? acceptance;
    private volatile PartnerTakeUp? report;
    private DateOnly week;

    public Acceptance? Current => acceptance;

    public PartnerTakeUp? Report => report;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = await Attempt();
            await Task.Delay(rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How long to rest.</returns>
    private async Task<TimeSpan> Attempt()
    {
        try
        {
            var alliances = await population.Alliances();
            var started = Stopwatch.GetTimestamp();
            Count(GermanCalendar.DayOf(clock.GetUtcNow()), alliances);
            // However much there is to read, it never takes more than a hundredth of a processor.
            return TimeSpan.FromTicks(Math.Max(settings.SignalRest.Ticks, 100 * Stopwatch.GetElapsedTime(started).Ticks));
        }
        catch (TimeoutException)
        {
            return StartRest;
        }
        catch (Exception exception)
        {
            LogFailure(exception);
            return settings.SignalRest;
        }
    }

    private void Count(DateOnly today, IReadOnlyCollection<AllianceView> alliances)
    {
        List<PartnerShowing> showings;
        using (var connection = database.OpenForDerivedTables())
        {
            ShownPartners.DeleteBefore(connection, today.AddDays(-settings.ShownListDays));
            showings = ShownPartners.Read(connection, today.AddDays(-settings.ShownListDays));
        }

        PartnerAnswer[] answers = [.. alliances.SelectMany(PartnerAnswers.Of)];
        report = PartnerTakeUp.Of(PartnerJoin.Join(showings, answers, today));
        var monday = Trial.MondayOf(today);
        if (monday == week)
            return;
        acceptance = Acceptance.Learn(PartnerJoin.Join(showings, answers, monday.AddDays(-1)));
        week = monday;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came of partners that alliances were shown could not be counted; the last counts stay")]
    private partial void LogFailure(Exception exception);
}
