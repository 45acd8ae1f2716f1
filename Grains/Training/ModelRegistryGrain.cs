using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Training;
using Orleans.Runtime;

namespace Matchmaking.Grains.Training;

/// <summary>Keeps the pointer to the model that answers; the models themselves are files.</summary>
[GrainType("model-registry")]
public sealed class ModelRegistryGrain(
    [PersistentState(GrainStates.Models, GrainStates.Provider)] IPersistentState<ModelRegistryState> stored,
    TimeProvider clock) : Grain, IModelRegistryGrain
{
    private TrainingProgress? training;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = ModelRegistryState.Upgrade(stored.State);
        return base.OnActivateAsync(cancellationToken);
    }

    public Task<ModelRegistryView> Get() => Task.FromResult(View());

    public Task Tell(double share)
    {
        training = RunningTraining.Next(training, share, clock.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<Outcome<ModelRegistryView, ModelRefusal>> Report(ReportTraining request)
    {
        training = null;
        return Settle(ModelRegistry.Decide(stored.State, request, clock.GetUtcNow()));
    }

    public Task<Outcome<ModelRegistryView, ModelRefusal>> RollBack(RollBackModel request) =>
        Settle(ModelRegistry.Decide(stored.State, request, clock.GetUtcNow()));

    public Task<Outcome<ModelRegistryView, ModelRefusal>> Allow(AllowModels request) =>
        Settle(ModelRegistry.Decide(stored.State, request));

    private async Task<Outcome<ModelRegistryView, ModelRefusal>> Settle(Outcome<ModelRegistryState, ModelRefusal> decision)
    {
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        if (!ReferenceEquals(next, stored.State))
            await this.Commit(stored, next);
        return View();
    }

    private ModelRegistryView View() => ModelRegistry.ToView(stored.State) with { Training = RunningTraining.Now(training, clock.GetUtcNow()) };
}
