using System.Reflection;
using Orleans;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>What the grain interfaces of the product send and receive, and everything inside it.</summary>
internal static class Travelling
{
    private static readonly HashSet<Type> Known =
    [
        typeof(string), typeof(decimal), typeof(DateTimeOffset), typeof(DateTime), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Guid), typeof(Uri),
    ];

    private static readonly HashSet<Type> Collections =
    [
        typeof(Nullable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>), typeof(IEnumerable<>),
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>),
    ];

    public static Assembly Contracts => typeof(Interfaces.Companies.ICompanyGrain).Assembly;

    public static Type[] Interfaces => [.. Contracts.GetTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))];

    public static MethodInfo[] Methods => [.. Interfaces.SelectMany(type => type.GetMethods())];

    /// <summary>Every type that a call carries, without collections and the types of the framework.</summary>
    public static IReadOnlyCollection<Type> OwnTypes
    {
        get
        {
            var found = new HashSet<Type>();
            foreach (var method in Methods)
            {
                foreach (var parameter in method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken)))
                    Collect(parameter.ParameterType, found);
                if (method.ReturnType.IsGenericType)
                    Collect(method.ReturnType.GetGenericArguments()[0], found);
            }

            return found;
        }
    }

    /// <summary>These types and all that they hold, without collections and the types of the framework.</summary>
    public static IReadOnlyCollection<Type> Within(params IEnumerable<Type> types)
    {
        var found = new HashSet<Type>();
        foreach (var type in types)
            Collect(type, found);
        return found;
    }

    /// <summary>Properties that hold something, as opposed to those that compute it.</summary>
    public static PropertyInfo[] Members(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null),
    ];

    private static void Collect(Type type, HashSet<Type> found)
    {
        if (type.IsPrimitive || Known.Contains(type))
            return;
        if (type.IsArray)
        {
            Collect(type.GetElementType()!, found);
            return;
        }

        foreach (var argument in type.GetGenericArguments())
            Collect(argument, found);
        var own = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (Collections.Contains(own) || !found.Add(own))
            return;
        foreach (var member in Members(type))
            Collect(member.PropertyType, found);
    }
}
