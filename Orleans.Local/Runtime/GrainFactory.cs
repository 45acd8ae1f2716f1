using Orleans.Runtime;

namespace Orleans.Local;

internal sealed class GrainFactory(Silo silo, IServiceProvider services) : IClusterClient
{
    public IServiceProvider ServiceProvider => services;

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        Create<TGrainInterface>(GrainIdKeyExtensions.CreateIntegerKey(primaryKey));

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return Create<TGrainInterface>(IdSpan.Create(primaryKey));
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => Reference<TGrainInterface>(grainId);

    /// <summary>A reference to a grain whose class is known from its id.</summary>
    public TGrainInterface Reference<TGrainInterface>(GrainId id) =>
        (TGrainInterface)(object)GrainClasses.Interface(typeof(TGrainInterface)).Prototype.For(silo, GrainClasses.Named(id.Type), id);

    private TGrainInterface Create<TGrainInterface>(IdSpan key)
    {
        var @class = GrainClasses.For(typeof(TGrainInterface));
        return (TGrainInterface)(object)GrainClasses.Interface(typeof(TGrainInterface)).Prototype.For(silo, @class, new GrainId(@class.Name, key));
    }
}
