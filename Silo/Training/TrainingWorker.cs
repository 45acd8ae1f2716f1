using System.Diagnostics;
using System.Globalization;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Training;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Matchmaking.Silo.Training;

/// <summary>
/// Trains beside the actors when companies have changed: reads a copy, learns on a thread that yields to all others,
/// writes the file, and only then tells the registry.
/// </summary>
internal sealed partial class TrainingWorker(
    Database database, PracticeCatalogue catalogue, ModelFolder models, IServiceProvider services, IHostApplicationLifetime lifetime,
    SiloSettings settings, TimeProvider clock, ILogger<TrainingWorker> logger) : BackgroundService
{
    /// <summary>The live model that could not be read when training last ran: it does not start training again and again.</summary>
    private string? unreadable;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(settings.TrainingRest, clock, stoppingToken);
            try
            {
                await TrainIfDue((IGrainFactory)services.GetService(typeof(IGrainFactory))!, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception);
            }
        }
    }

    private async Task TrainIfDue(IGrainFactory grains, CancellationToken stoppingToken)
    {
        var registry = await grains.GetModelRegistry().Get();
        var (watermark, companies) = Look();
        // Not "less than": rebuilt read tables count from the beginning again.
        var seen = registry.Runs.Count > 0 && registry.Runs[0].Watermark == watermark && !HasJustBecomeUnreadable(registry.Live);
        if (companies < PublishGate.FewestCompanies || seen)
            return;

        var started = Stopwatch.GetTimestamp();
        var outcome = await Learn(registry, stoppingToken);
        if (outcome is { MayAnswer: true, Model: { } model })
            models.Save(model);
        var run = TrainingMapping.ToRun(outcome, watermark, Stopwatch.GetElapsedTime(started).TotalSeconds);
        var operation = string.Create(CultureInfo.InvariantCulture, $"training-{watermark}-{run.Version ?? "none"}-{clock.GetUtcNow().UtcTicks}");
        await grains.GetModelRegistry().Report(new ReportTraining(run, operation));
        LogTrained(run.Seconds, outcome.MayAnswer ? "published" : string.Join(", ", outcome.Objections));
    }

    /// <summary>After an update of the program, or with a broken file: content would answer until some company changes.</summary>
    private bool HasJustBecomeUnreadable(string? live)
    {
        if (live is null || live == unreadable || models.CanLoad(live))
            return false;
        unreadable = live;
        return true;
    }

    private (long Watermark, int Companies) Look()
    {
        using var connection = database.Open();
        return (TrainingInput.Watermark(connection), TrainingInput.Companies(connection));
    }

    private Task<TrainingOutcome> Learn(ModelRegistryView registry, CancellationToken stoppingToken)
    {
        var done = new TaskCompletionSource<TrainingOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                var input = TrainingInput.Read(database, catalogue, stoppingToken);
                done.TrySetResult(new Trainer(catalogue, new TrainingOptions(OneCore: true)).Run(input, LoadLive(registry), registry.LiveRun?.Through, cancellation: stoppingToken));
            }
            catch (Exception exception)
            {
                done.TrySetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = "training",
            Priority = ThreadPriority.Lowest,
        };
        thread.Start();
        return done.Task;
    }

    /// <summary>A live model whose file is gone cannot be compared with; the gate then asks for more than content only.</summary>
    private PracticeModel? LoadLive(ModelRegistryView registry)
    {
        try
        {
            return registry.Live is null ? null : models.Load(registry.Live);
        }
        catch (ModelFileException exception)
        {
            LogNoLive(exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Trained in {Seconds:f1} s: {Result}")]
    private partial void LogTrained(double seconds, string result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Training failed; what answers now goes on")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The live model cannot be read to compare with")]
    private partial void LogNoLive(Exception exception);
}
