// First stones so that the contracts compile; the runtime follows.
namespace Orleans
{
    [AttributeUsage(AttributeTargets.All)]
    public sealed class AliasAttribute(string alias) : Attribute
    {
        public string Alias { get; } = alias;
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
    public sealed class GenerateSerializerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class IdAttribute(uint id) : Attribute
    {
        public uint Id { get; } = id;
    }

    [AttributeUsage(AttributeTargets.All)]
    public sealed class ImmutableAttribute : Attribute;

    public interface IGrain;

    public interface IGrainWithStringKey : IGrain;

    public interface IGrainWithIntegerKey : IGrain;

    public interface IGrainFactory
    {
        TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithStringKey;

        TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithIntegerKey;
    }
}

namespace Orleans.Concurrency
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;
}
