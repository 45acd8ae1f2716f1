namespace Matchmaking.Grains.Interfaces.Training;

/// <summary>The only place that knows the key of the registry.</summary>
public static class ModelRegistryGrainFactory
{
    private const string Key = "models.all";

    public static IModelRegistryGrain GetModelRegistry(this IGrainFactory grains) => grains.GetGrain<IModelRegistryGrain>(Key);
}
