using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Signals;
using Matchmaking.Grains.Interfaces.Training;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Training;

/// <summary>How trainings ended, and the way back to the model before.</summary>
internal static class TrainingEndpoints
{
    public static void MapTraining(this IEndpointRouteBuilder endpoints)
    {
        var model = endpoints.MapGroup("/api/model").WithTags("Model").RefusesUnusableRequests();
        model.MapGet("runs", Runs).WithSummary("How every training ended, newest first, with the reasons of refusals");
        model.MapGet("signals", Signals).WithSummary("How often a shown suggestion is taken up, by place");
        model.MapPost("rollback", RollBack).WithSummary("Lets the model answer that answered before, or content alone when there was none");
        model.MapPost("allow", Allow).WithSummary("Lets a model answer again that was taken back, as soon as training brings it");
    }

    private static async Task<Ok<TrainingAnswer>> Runs(IGrainFactory grains) =>
        TypedResults.Ok(TrainingAnswer.From(await grains.GetModelRegistry().Get()));

    private static async Task<Ok<SignalsAnswer>> Signals(IGrainFactory grains) =>
        TypedResults.Ok(SignalsAnswer.From(await grains.GetSignals().TakeUp()));

    private static async Task<Results<Ok<TrainingAnswer>, ProblemResult>> RollBack(IdempotencyKey key, IGrainFactory grains) =>
        Answer(await grains.GetModelRegistry().RollBack(new RollBackModel(key.OperationId)));

    private static async Task<Results<Ok<TrainingAnswer>, ProblemResult>> Allow(IdempotencyKey key, IGrainFactory grains) =>
        Answer(await grains.GetModelRegistry().Allow(new AllowModels(key.OperationId)));

    private static Results<Ok<TrainingAnswer>, ProblemResult> Answer(Outcome<ModelRegistryView, ModelRefusal> outcome) =>
        outcome.Match<Results<Ok<TrainingAnswer>, ProblemResult>>(
            registry => TypedResults.Ok(TrainingAnswer.From(registry)),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
}
