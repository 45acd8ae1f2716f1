using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Silo.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Matchmaking.Silo.Training;

/// <summary>
/// Follows the registry: when it points to another model, that one is read beside the running one and put in its place
/// in one step. While it cannot be read, content alone answers: whoever went back from a model must not keep it.
/// </summary>
internal sealed partial class LiveRecommender(
    PracticeCatalogue catalogue, ModelFolder models, IServiceProvider services, IHostApplicationLifetime lifetime, SiloSettings settings,
    TimeProvider clock, ILogger<LiveRecommender> logger) : BackgroundService, IRecommenderSource
{
    private readonly PracticeRecommender content = new(catalogue);
    private volatile PracticeRecommender? learned;
    private string? live;
    private string? broken;

    public PracticeRecommender Current => learned ?? content;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Follow();
            await Task.Delay(settings.ModelPoll, clock, stoppingToken);
        }
    }

    private async Task Follow()
    {
        try
        {
            // Resolved late: the factory is there once the actors run.
            var grains = (IGrainFactory)services.GetService(typeof(IGrainFactory))!;
            Switch((await grains.GetModelRegistry().Get()).Live);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnreachable(exception);
        }
    }

    private void Switch(string? version)
    {
        if (version == live && broken is null)
            return;
        try
        {
            learned = version is null ? null : new PracticeRecommender(catalogue, model: models.Load(version));
            (live, broken) = (version, null);
            LogSwitched(version ?? "content alone");
        }
        catch (Exception exception)
        {
            // Whatever is wrong with it, also with what it makes of the catalogue: it must not answer.
            // Read again at every look: the file may come back from a backup. Said once.
            learned = null;
            if (broken != version)
                LogBroken(exception, version!);
            (live, broken) = (null, version);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Model} answers from now on")]
    private partial void LogSwitched(string model);

    [LoggerMessage(Level = LogLevel.Error, Message = "Model {Version} cannot be used; content alone answers")]
    private partial void LogBroken(Exception exception, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The registry of models did not answer; what answers now goes on")]
    private partial void LogUnreachable(Exception exception);
}
