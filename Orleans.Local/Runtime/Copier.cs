using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Keeps grains from sharing objects that change: what may change is copied deeply, the rest is passed on.</summary>
internal static class Copier
{
    /// <summary>
    /// Set in tests: values that are called immutable are copied too, so that a type which could not leave the process is
    /// found here and not in a cluster.
    /// </summary>
    private static readonly bool CopiesImmutable = AppContext.TryGetSwitch("Orleans.Local.CopyImmutable", out var on) && on;

    private static readonly ConcurrentDictionary<Type, CopyFunction?> Functions = new();
    private static readonly ConcurrentDictionary<Type, bool> Shared = new();

    private static readonly HashSet<Type> SharedTypes =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Guid), typeof(Half), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Uri), typeof(Version), typeof(CultureInfo),
        typeof(CancellationToken), typeof(GrainId), typeof(GrainType), typeof(IdSpan), typeof(Index), typeof(Range),
    ];

    private static readonly HashSet<Type> SharedCollections =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>), typeof(ImmutableQueue<>), typeof(ImmutableStack<>),
        typeof(Nullable<>), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
        typeof(KeyValuePair<,>), typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>),
    ];

    private static readonly Dictionary<Type, string> Collections = new()
    {
        [typeof(List<>)] = nameof(CopyAsList), [typeof(Dictionary<,>)] = nameof(CopyDictionary),
        [typeof(HashSet<>)] = nameof(CopySet), [typeof(Queue<>)] = nameof(CopyQueue),
    };

    public delegate object CopyFunction(object original, CopyContext context);

    public static object? Copy(object? original) =>
        original is null || Functions.GetOrAdd(original.GetType(), Create) is not { } copy ? original : copy(original, new CopyContext());

    /// <summary>Whether every value of a variable of this type may be shared.</summary>
    public static bool IsShared(Type type) =>
        typeof(IAddressable).IsAssignableFrom(type) || ((type.IsSealed || type.IsValueType) && IsSharedExactly(type));

    internal static object? Copy(object? original, CopyContext context)
    {
        if (original is null || Functions.GetOrAdd(original.GetType(), Create) is not { } function)
            return original;
        return context.Known(original) ?? function(original, context);
    }

    private static bool IsSharedExactly(Type type) => Shared.GetOrAdd(type, static type => Decide(type, []));

    /// <param name="asked">Types on the way here: one that contains itself is shared unless something else in it is not.</param>
    private static bool Decide(Type type, HashSet<Type> asked)
    {
        if (!asked.Add(type) || type.IsPrimitive || type.IsEnum || SharedTypes.Contains(type))
            return true;
        if (type.IsDefined(typeof(ImmutableAttribute), inherit: false) && !CopiesImmutable)
            return true;
        if (typeof(IAddressable).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type) || typeof(Type).IsAssignableFrom(type))
            return true;
        if (type.IsGenericType && SharedCollections.Contains(type.GetGenericTypeDefinition()))
            return type.GetGenericArguments().All(Exactly);
        return type.IsDefined(typeof(GenerateSerializerAttribute))
            && MemberCopier.Fields(type).All(field => field.IsInitOnly && Exactly(field.FieldType));

        bool Exactly(Type part) => typeof(IAddressable).IsAssignableFrom(part) || ((part.IsSealed || part.IsValueType) && Decide(part, asked));
    }

    private static CopyFunction? Create(Type type)
    {
        if (IsSharedExactly(type))
            return null;
        if (type.IsArray)
            return type.GetArrayRank() == 1 ? Generic(nameof(CopyArray), type.GetElementType()!) : throw Unknown(type);
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition is not null && Collections.TryGetValue(definition, out var name))
            return Generic(name, type.GetGenericArguments());
        if ((definition is not null && SharedCollections.Contains(definition) && !typeof(IEnumerable).IsAssignableFrom(type))
            || type.IsDefined(typeof(GenerateSerializerAttribute)))
            return MemberCopier.Create(type);
        return CreateByInterface(type) ?? throw Unknown(type);
    }

    /// <summary>A collection of a kind of its own, such as the compiler's for <c>[one, two]</c>, arrives as a plain one.</summary>
    private static CopyFunction? CreateByInterface(Type type)
    {
        var kinds = type.GetInterfaces().Where(part => part.IsGenericType).ToLookup(part => part.GetGenericTypeDefinition());
        if (kinds[typeof(IReadOnlyDictionary<,>)].FirstOrDefault() is { } dictionary)
            return Generic(nameof(CopyAsDictionary), dictionary.GetGenericArguments());
        if (kinds[typeof(IReadOnlySet<>)].FirstOrDefault() is { } set)
            return Generic(nameof(CopyAsSet), set.GetGenericArguments());
        return kinds[typeof(IEnumerable<>)].FirstOrDefault() is { } items ? Generic(nameof(CopyAsList), items.GetGenericArguments()) : null;
    }

    private static NotSupportedException Unknown(Type type) =>
        new($"Could not find a copier for type {type}: mark it with [GenerateSerializer].");

    private static CopyFunction Generic(string name, params Type[] arguments) =>
        typeof(Copier).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).CreateDelegate<CopyFunction>();

    private static T[] CopyArray<T>(object original, CopyContext context)
    {
        var copy = (T[])((T[])original).Clone();
        context.Remember(original, copy);
        for (var i = 0; !IsShared(typeof(T)) && i < copy.Length; i++)
            copy[i] = context.Copy(copy[i]);
        return copy;
    }

    private static List<T> CopyAsList<T>(object original, CopyContext context)
    {
        var source = (IEnumerable<T>)original;
        var copy = new List<T>(source.TryGetNonEnumeratedCount(out var count) ? count : 0);
        context.Remember(original, copy);
        foreach (var item in source)
            copy.Add(context.Copy(item));
        return copy;
    }

    private static HashSet<T> CopyAsSet<T>(object original, CopyContext context) => [.. ((IEnumerable<T>)original).Select(context.Copy)];

    private static Dictionary<TKey, TValue> CopyAsDictionary<TKey, TValue>(object original, CopyContext context)
        where TKey : notnull =>
        ((IReadOnlyDictionary<TKey, TValue>)original).ToDictionary(entry => context.Copy(entry.Key), entry => context.Copy(entry.Value));

    private static Dictionary<TKey, TValue> CopyDictionary<TKey, TValue>(object original, CopyContext context)
        where TKey : notnull
    {
        var source = (Dictionary<TKey, TValue>)original;
        var copy = new Dictionary<TKey, TValue>(source.Count, source.Comparer);
        context.Remember(original, copy);
        foreach (var (key, value) in source)
            copy.Add(context.Copy(key), context.Copy(value));
        return copy;
    }

    private static HashSet<T> CopySet<T>(object original, CopyContext context)
    {
        var source = (HashSet<T>)original;
        var copy = new HashSet<T>(source.Count, source.Comparer);
        context.Remember(original, copy);
        foreach (var item in source)
            copy.Add(context.Copy(item));
        return copy;
    }

    private static Queue<T> CopyQueue<T>(object original, CopyContext context)
    {
        var copy = new Queue<T>(((Queue<T>)original).Select(context.Copy));
        context.Remember(original, copy);
        return copy;
    }
}

/// <summary>What was copied already, so that an object met twice is copied once.</summary>
internal sealed class CopyContext
{
    private Dictionary<object, object>? _copies;

    public object? Known(object original) => _copies?.GetValueOrDefault(original);

    public void Remember(object original, object copy)
    {
        if (!original.GetType().IsValueType)
            (_copies ??= new(ReferenceEqualityComparer.Instance)).TryAdd(original, copy);
    }

    public T Copy<T>(T value) => Copier.IsShared(typeof(T)) ? value : (T)Copier.Copy(value, this)!;
}
