using System.Reflection;
using Orleans;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>What the code generator and the analyzers of Orleans ask of contracts, also where they are not at hand.</summary>
public sealed class ContractConventionTests
{
    private static readonly HashSet<Type> Answers =
        [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    private static Type[] GrainClasses =>
        [.. typeof(Matchmaking.Grains.Companies.CompanyGrain).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IGrainBase).IsAssignableFrom(type))];

    [Fact]
    public void Grain_methods_answer_with_tasks_or_streams()
    {
        AssertNone(Travelling.Methods.Where(method => !Answers.Contains(Definition(method.ReturnType))).Select(Name));
    }

    [Fact]
    public void Grain_methods_take_their_arguments_by_value()
    {
        AssertNone(Travelling.Methods.Where(method => method.IsGenericMethod || method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef)).Select(Name));
    }

    [Fact]
    public void Interfaces_and_methods_have_names_that_outlive_renaming()
    {
        AssertNone(Travelling.Interfaces.Where(type => Alias(type) is null).Select(type => type.Name));
        AssertNone(Travelling.Methods.Where(method => Alias(method) is null).Select(Name));
        foreach (var type in Travelling.Interfaces)
            AssertUnique(type.GetMethods().Select(method => Alias(method)!));
    }

    [Fact]
    public void What_travels_belongs_to_the_contracts_and_is_marked_for_it()
    {
        AssertNone(Travelling.OwnTypes.Where(type => type.Assembly != Travelling.Contracts).Select(type => type.Name));
        AssertNone(Travelling.OwnTypes.Where(type => !type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)).Select(type => type.Name));
        AssertNone(Travelling.OwnTypes.Where(type => Alias(type) is null).Select(type => type.Name));
        AssertNone(Travelling.OwnTypes.Where(type => type is { IsInterface: true } or { IsAbstract: true }).Select(type => type.Name));
    }

    [Fact]
    public void Names_are_used_once_and_tell_the_number_of_type_arguments()
    {
        var types = Travelling.Contracts.GetTypes().Where(type => Alias(type) is not null).ToArray();

        AssertUnique(types.Select(type => Alias(type)!));
        AssertNone(types.Where(type => type.IsGenericType != Alias(type)!.Contains('`', StringComparison.Ordinal)).Select(type => type.Name));
        AssertNone(types.Where(type => type.IsGenericType && !Alias(type)!.EndsWith($"`{type.GetGenericArguments().Length}", StringComparison.Ordinal)).Select(type => type.Name));
    }

    [Fact]
    public void Each_member_that_travels_has_a_number_of_its_own()
    {
        foreach (var type in Travelling.OwnTypes.Where(type => !type.IsEnum))
        {
            var members = Travelling.Members(type);
            AssertNone(members.Where(member => !member.IsDefined(typeof(IdAttribute))).Select(member => $"{type.Name}.{member.Name}"));
            AssertUnique(members.Select(member => $"{type.Name} {member.GetCustomAttribute<IdAttribute>()!.Id}"));
        }
    }

    [Fact]
    public void What_is_called_immutable_cannot_be_changed()
    {
        var settable =
            from type in Travelling.OwnTypes
            where type.IsDefined(typeof(ImmutableAttribute), inherit: false)
            from member in Travelling.Members(type)
            where member.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{member.Name}";

        AssertNone(settable);
    }

    [Fact]
    public void Grain_classes_have_a_name_of_their_own_and_serve_one_interface_or_more()
    {
        Assert.NotEmpty(GrainClasses);
        AssertUnique(GrainClasses.Select(type => GrainTypeName(type) ?? throw new InvalidOperationException($"{type.Name} has no [GrainType].")));
        AssertNone(GrainClasses.Where(type => !Array.Exists(Travelling.Interfaces, contract => contract.IsAssignableFrom(type))).Select(type => type.Name));
        AssertNone(Travelling.Interfaces.Where(contract => GrainClasses.Count(contract.IsAssignableFrom) != 1).Select(type => type.Name));
    }

    [Fact]
    public void What_is_stored_is_marked_and_numbered_like_what_travels()
    {
        Assert.NotEmpty(StoredTypes.States);
        AssertNone(StoredTypes.All.Where(type => !type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)).Select(type => type.Name));
        AssertNone(StoredTypes.All.Where(type => !type.IsDefined(typeof(ImmutableAttribute), inherit: false)).Select(type => type.Name));
        AssertUnique(StoredTypes.All.Concat(Travelling.OwnTypes).Distinct().Select(type => Alias(type) ?? type.Name));
        foreach (var type in StoredTypes.All)
        {
            var members = Travelling.Members(type);
            AssertNone(members.Where(member => !member.IsDefined(typeof(IdAttribute))).Select(member => $"{type.Name}.{member.Name}"));
            AssertUnique(members.Select(member => $"{type.Name} {member.GetCustomAttribute<IdAttribute>()?.Id}"));
        }
    }

    [Fact]
    public void Every_state_tells_its_schema()
    {
        AssertNone(StoredTypes.States.Where(type => type.GetProperty("SchemaVersion")?.PropertyType != typeof(int)).Select(type => type.Name));
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string? Alias(MemberInfo member) => member.GetCustomAttributes<AliasAttribute>(inherit: false).SingleOrDefault()?.Alias;

    private static string? GrainTypeName(Type type) =>
        (string?)type.GetCustomAttributesData().SingleOrDefault(data => data.AttributeType == typeof(GrainTypeAttribute))?.ConstructorArguments[0].Value;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static void AssertUnique(IEnumerable<string> names) =>
        AssertNone(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));

    private static void AssertNone(IEnumerable<string> offenders) => Assert.Equal("", string.Join(", ", offenders));
}
