using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>State of a grain, loaded before <c>OnActivateAsync</c>.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

/// <summary>Marks a constructor parameter of type <see cref="IPersistentState{TState}"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName;

    public string? StorageName { get; } = storageName;
}
