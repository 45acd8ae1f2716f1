using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>All grain classes of the program: those in assemblies beside it that reference this one.</summary>
internal static class GrainClasses
{
    private static readonly Lazy<Dictionary<GrainType, GrainClass>> ByName = new(FindAll);
    private static readonly ConcurrentDictionary<Type, GrainClass> ByInterface = new();
    private static readonly ConcurrentDictionary<Type, GrainInterface> Interfaces = new();

    public static GrainInterface Interface(Type type) => Interfaces.GetOrAdd(type, static type => new GrainInterface(type));

    public static GrainClass Named(GrainType name) =>
        ByName.Value.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no grain class for grain type \"{name}\".");

    /// <summary>The only class that implements the interface.</summary>
    public static GrainClass For(Type type) => ByInterface.GetOrAdd(type, Resolve);

    private static GrainClass Resolve(Type type)
    {
        var classes = ByName.Value.Values.Where(@class => type.IsAssignableFrom(@class.Type)).ToArray();
        return classes switch
        {
            [var only] => only,
            [] => throw new ArgumentException($"Could not find an implementation for interface {type}"),
            _ => throw new ArgumentException($"Unable to identify a single appropriate grain type for interface {type}: {string.Join(", ", classes.Select(@class => @class.Type))}"),
        };
    }

    private static Dictionary<GrainType, GrainClass> FindAll()
    {
        var here = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(ReferencesUs)
            .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file)));
        var loaded = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(name => name.Name == OurName));
        return here.Concat(loaded).Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .Where(type => typeof(IGrain).IsAssignableFrom(type) && typeof(IGrainBase).IsAssignableFrom(type))
            .Select(type => new GrainClass(type))
            .ToDictionary(@class => @class.Name);
    }

    private static string OurName => typeof(Grain).Assembly.GetName().Name!;

    private static bool ReferencesUs(string file)
    {
        var name = Path.GetFileName(file);
        if (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal))
            return false;
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
            return false;
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Any(handle =>
            metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, OurName));
    }
}
