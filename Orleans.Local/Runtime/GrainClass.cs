using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A grain class and what its attributes say.</summary>
internal sealed class GrainClass
{
    private readonly ParameterInfo[] _states;
    private readonly Lazy<ObjectFactory> _create;

    public GrainClass(Type type)
    {
        Type = type;
        Name = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.Name ?? DefaultName(type.Name));
        Reentrant = type.IsDefined(typeof(ReentrantAttribute));
        MaxLocalWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers;
        _states = [.. type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute)))];
        _create = new(() => ActivatorUtilities.CreateFactory(type, [.. _states.Select(state => state.ParameterType)]));
    }

    public Type Type { get; }

    public GrainType Name { get; }

    public bool Reentrant { get; }

    /// <summary>Null unless the class is a stateless worker.</summary>
    public int? MaxLocalWorkers { get; }

    /// <exception cref="InvalidOperationException">It cannot be made; the inner exception says why.</exception>
    public object Create(Activation activation)
    {
        try
        {
            return _create.Value(activation.ActivationServices, [.. _states.Select(state => PersistentState.Create(activation, state))]);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Failed to create an instance of grain type '{Type}'. See InnerException for details.", exception);
        }
    }

    /// <summary>The method of the class behind a method of the interface.</summary>
    public MethodInfo Implementation(MethodInfo interfaceMethod)
    {
        var map = Type.GetInterfaceMap(interfaceMethod.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, interfaceMethod)];
    }

    private static string DefaultName(string name) =>
        (name.EndsWith("Grain", StringComparison.Ordinal) ? name[..^"Grain".Length] : name).ToLowerInvariant();
}
