using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Recommendations;

/// <summary>The model that answers, as it travels.</summary>
internal static class ModelMapping
{
    /// <param name="recommender">What answers.</param>
    /// <param name="run">The training it came from; null for content alone.</param>
    public static ModelView ToView(PracticeRecommender recommender, TrainingRun? run) => new()
    {
        Version = recommender.ModelVersion,
        Kind = recommender.Learned is null ? LinkNames.Content : LinkNames.Learned,
        // Between two models the registry may be a moment ahead.
        TrainedAt = run?.Version == recommender.Learned ? run?.At : null,
        Watermark = run?.Version == recommender.Learned ? run?.Watermark : null,
        Metrics = run is not null && run.Version == recommender.Learned ? Metrics(run.Figures) : [],
    };

    private static ModelMetric[] Metrics(ModelFigures figures) =>
    [
        new("ndcg@10", figures.Ndcg, figures.ContentNdcg),
        new("ndcg@10-over-popular", figures.Ndcg, figures.PopularNdcg),
        // Measured on other questions, those that the model before could not know; hence the lead alone.
        .. figures.OverLive is { } lead ? [new ModelMetric("ndcg@10-lead-over-previous", lead, 0)] : Array.Empty<ModelMetric>(),
    ];
}
