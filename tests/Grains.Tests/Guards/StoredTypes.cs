using System.Reflection;
using Orleans.Runtime;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>What grains store, and everything inside it. Stored rows live longer than any call.</summary>
internal static class StoredTypes
{
    public static Assembly Behaviour => typeof(Matchmaking.Grains.Companies.CompanyGrain).Assembly;

    /// <summary>The states that grains ask for in their constructors.</summary>
    public static Type[] States =>
    [
        .. Behaviour.GetTypes()
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPersistentState<>))
            .Select(type => type.GetGenericArguments()[0])
            .Distinct(),
    ];

    /// <summary>The states and the records inside them, without what travels as well.</summary>
    public static Type[] All => [.. Travelling.Within(States).Where(type => type.Assembly == Behaviour)];
}
