using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A reference to a grain; the class that implements the interface is made at run time and derives from this.</summary>
internal class GrainProxy : DispatchProxy, IAddressable
{
    private GrainInterface _interface = null!;

    public Silo Silo { get; private set; } = null!;

    public GrainId Id { get; private set; }

    public GrainClass Class { get; private set; } = null!;

    /// <summary>Where the last call went; it may be gone by now.</summary>
    public ICallTarget? Target { get; set; }

    public static GrainProxy Prototype(Type type, GrainInterface methods)
    {
        var proxy = (GrainProxy)Create(type, typeof(GrainProxy));
        proxy._interface = methods;
        return proxy;
    }

    public GrainProxy For(Silo silo, GrainClass @class, GrainId id)
    {
        var proxy = (GrainProxy)MemberwiseClone();
        (proxy.Silo, proxy.Class, proxy.Id) = (silo, @class, id);
        return proxy;
    }

    public override bool Equals(object? obj) => obj is GrainProxy other && other.Id == Id && other._interface == _interface;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => $"{_interface.Type.Name} {Id}";

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _interface[targetMethod!].Send(this, args ?? []);
}

/// <summary>A grain interface with its methods at hand.</summary>
internal sealed class GrainInterface
{
    private readonly Dictionary<MethodInfo, GrainMethod> _methods;

    public GrainInterface(Type type)
    {
        Type = type;
        _methods = type.GetInterfaces().Append(type)
            .SelectMany(part => part.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.IsAbstract || method.IsVirtual)
            .ToDictionary(method => method, GrainMethod.Create);
        Prototype = GrainProxy.Prototype(type, this);
    }

    public Type Type { get; }

    public GrainProxy Prototype { get; }

    public GrainMethod this[MethodInfo method] => _methods[method];
}
