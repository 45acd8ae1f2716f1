using System.Diagnostics;
using System.Globalization;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Matchmaking.Silo.Training;

/// <summary>
/// Has a model learned when companies have changed: another process trains, this one stores the file, and only then tells
/// the registry.
/// </summary>
internal sealed partial class TrainingWorker(
    Database database, TrainingProcess training, ModelFolder models, TrainingMeter meter, IServiceProvider services, IHostApplicationLifetime lifetime,
    SiloSettings settings, TimeProvider clock, ILogger<TrainingWorker> logger) : BackgroundService
{
    /// <summary>The live model that could not be read when training last ran: it does not start training again and again.</summary>
    private string? unreadable;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        // Earlier than the token of this worker: while the program drains, nothing is learned any more.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(settings.TrainingRest, clock, stop.Token);
            try
            {
                await TrainIfDue((IGrainFactory)services.GetService(typeof(IGrainFactory))!, stop.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                LogInterrupted();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception);
            }
        }
    }

    private async Task TrainIfDue(IGrainFactory grains, CancellationToken stop)
    {
        var registry = await grains.GetModelRegistry().Get();
        var (watermark, companies) = Look();
        // Not "less than": rebuilt read tables count from the beginning again.
        var seen = registry.Runs is [{ Failure: null } last, ..] && last.Watermark == watermark && !HasJustBecomeUnreadable(registry.Live);
        if (companies < PublishGate.FewestCompanies || seen)
            return;

        var started = Stopwatch.GetTimestamp();
        TrainingRun learned;
        try
        {
            learned = await Learn(registry, grains, stop);
        }
        finally
        {
            meter.Share = null;
        }

        // Of one without a result the watermark that was seen before: it says that something had changed.
        var run = learned with { Watermark = learned.Failure is null ? learned.Watermark : watermark, Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds };
        var operation = string.Create(CultureInfo.InvariantCulture, $"training-{watermark}-{run.Version ?? "none"}-{clock.GetUtcNow().UtcTicks}");
        var after = await grains.GetModelRegistry().Report(new ReportTraining(run, operation));
        Tidy(after.Value ?? registry);
        LogTrained(run.Seconds, run.Failure ?? (run.Objections.Count == 0 ? "published" : string.Join(", ", run.Objections)));
    }

    /// <summary>Files that nobody can go back to any more.</summary>
    private void Tidy(ModelRegistryView registry)
    {
        try
        {
            models.DeleteAllBut(registry.Answered, savedBefore: clock.GetUtcNow() - ModelFolder.Grace);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUntidy(exception);
        }
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

    /// <summary>How it ended; a model that may answer is stored by then.</summary>
    private async Task<TrainingRun> Learn(ModelRegistryView registry, IGrainFactory grains, CancellationToken stop)
    {
        try
        {
            await Tell(grains, 0);
            var (run, model) = await training.Run(TrainingJob.Of(settings, registry), share => Tell(grains, share), stop);
            if (model is not null)
                models.Save(run.Version!, model);
            return run;
        }
        catch (TrainingFailedException exception)
        {
            LogFailure(exception);
            return Failed(exception.Message);
        }
        catch (Exception exception) when (exception is ModelFileException or IOException or UnauthorizedAccessException)
        {
            LogFailure(exception);
            return Failed("a model that could not be stored");
        }
    }

    /// <summary>Who is not told in time may miss it: nothing is learned from that.</summary>
    private async Task Tell(IGrainFactory grains, double share)
    {
        meter.Share = share;
        try
        {
            await grains.GetModelRegistry().Tell(share);
        }
        catch (Exception exception)
        {
            LogUntold(exception);
        }
    }

    private static TrainingRun Failed(string reason) => new() { Objections = [ModelObjection.DidNotFinish], Failure = reason };

    [LoggerMessage(Level = LogLevel.Information, Message = "Trained in {Seconds:f1} s: {Result}")]
    private partial void LogTrained(double seconds, string result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Training failed; what answers now goes on")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "How far training is could not be told")]
    private partial void LogUntold(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files of models that are no longer needed could not be deleted")]
    private partial void LogUntidy(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The process that trains was asked to end; it is started again at the next look")]
    private partial void LogInterrupted();
}
