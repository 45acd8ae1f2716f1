using System.Diagnostics.CodeAnalysis;
using System.Text;
using Orleans.Local;

namespace Orleans.Runtime;

/// <summary>Something that can be called: a grain or a reference to one.</summary>
public interface IAddressable;

/// <summary>Text of a grain type or key with its hash at hand.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly string? _value;
    private readonly int _hash;

    private IdSpan(string value)
    {
        _value = value;
        _hash = value.GetHashCode(StringComparison.Ordinal);
    }

    public bool IsDefault => _value is null;

    public static IdSpan Create(string id) => new(id);

    public bool Equals(IdSpan obj) => _hash == obj._hash && string.Equals(_value, obj._value, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IdSpan other && Equals(other);

    public override int GetHashCode() => _hash;

    /// <summary>The same in every process and for ever: it is stored with reminders.</summary>
    public uint GetUniformHashCode() => XxHash32.Compute(Encoding.UTF8.GetBytes(ToString()));

    public override string ToString() => _value ?? "";

    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}

/// <summary>Name of a grain class.</summary>
public readonly struct GrainType(IdSpan id) : IEquatable<GrainType>
{
    public IdSpan Value { get; } = id;

    public bool IsDefault => Value.IsDefault;

    public static GrainType Create(string value) => new(IdSpan.Create(value));

    public bool Equals(GrainType obj) => Value.Equals(obj.Value);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is GrainType other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public uint GetUniformHashCode() => Value.GetUniformHashCode();

    public override string ToString() => Value.ToString();

    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}

/// <summary>Grain type and key, written as <c>type/key</c>.</summary>
public readonly struct GrainId(GrainType type, IdSpan key) : IEquatable<GrainId>
{
    public GrainType Type { get; } = type;

    public IdSpan Key { get; } = key;

    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    public static GrainId Create(GrainType type, string key) => new(type, IdSpan.Create(key));

    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    public static GrainId Parse(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? throw new ArgumentException($"Unable to parse \"{value}\" as a grain id", nameof(value))
            : Create(value[..slash], value[(slash + 1)..]);
    }

    public bool Equals(GrainId other) => Key.Equals(other.Key) && Type.Equals(other.Type);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is GrainId other && Equals(other);

    public override int GetHashCode() => (Type.GetHashCode() * 31) ^ Key.GetHashCode();

    public uint GetUniformHashCode() => unchecked((Type.GetUniformHashCode() * 31) + Key.GetUniformHashCode());

    public override string ToString() => $"{Type}/{Key}";

    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
