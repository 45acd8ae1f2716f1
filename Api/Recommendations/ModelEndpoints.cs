using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Recommendations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Recommendations;

/// <summary>What ranks the practices at present, and how good that is known to be.</summary>
internal static class ModelEndpoints
{
    public static void MapModel(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/model", Get).WithTags("Model").RefusesUnusableRequests().WithSummary("The live model, its metrics beside the baseline, and what it was trained on");

    private static async Task<Ok<LiveModelAnswer>> Get(IGrainFactory grains) =>
        TypedResults.Ok(LiveModelAnswer.From(await grains.GetRecommender().Model()));
}

/// <summary>The live model.</summary>
/// <param name="Version">Version of the model and of the catalogue it read.</param>
/// <param name="Kind">content, or the name of a learned model.</param>
/// <param name="TrainedAt">Null for a model that follows from the catalogue and was never trained.</param>
/// <param name="Watermark">Position in the interaction log up to which it was trained; null when it was never trained.</param>
/// <param name="Metrics">What was measured on the hold-out, beside the baseline; empty when nothing was measured.</param>
public sealed record LiveModelAnswer(string Version, string Kind, DateTime? TrainedAt, long? Watermark, IReadOnlyList<MetricAnswer> Metrics)
{
    internal static LiveModelAnswer From(ModelView model) => new(
        model.Version,
        model.Kind,
        model.TrainedAt?.UtcDateTime,
        model.Watermark,
        [.. model.Metrics.Select(metric => new MetricAnswer(metric.Name, metric.Value, metric.Baseline))]);
}

/// <param name="Name">Stable name.</param>
/// <param name="Value">Of the live model.</param>
/// <param name="Baseline">Of what it is compared with, on the same data; 0 where the value is a lead.</param>
public sealed record MetricAnswer(string Name, double Value, double Baseline);
