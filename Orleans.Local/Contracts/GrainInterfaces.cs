using Orleans.Runtime;

namespace Orleans;

public interface IGrain : IAddressable;

public interface IGrainWithStringKey : IGrain;

public interface IGrainWithIntegerKey : IGrain;

public interface IGrainFactory
{
    TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey;

    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;
}

public interface IClusterClient : IGrainFactory
{
    IServiceProvider ServiceProvider { get; }
}
