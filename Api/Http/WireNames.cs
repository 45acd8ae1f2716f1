using System.Collections.Frozen;

namespace Matchmaking.Api.Http;

/// <summary>How the values of an enum are written in requests, answers and tables. Strict: case matters, numbers do not count.</summary>
internal sealed class WireNames<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> values;
    private readonly FrozenDictionary<T, string> names;

    public WireNames(params (T Value, string Name)[] pairs)
    {
        values = pairs.ToFrozenDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        names = pairs.ToFrozenDictionary(pair => pair.Value, pair => pair.Name);
        All = [.. pairs.Select(pair => pair.Name)];
        Listed = string.Join(", ", All);
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>All names in one line, for messages.</summary>
    public string Listed { get; }

    public string this[T value] => names[value];

    public bool TryParse(string text, out T value) => values.TryGetValue(text, out value);

    /// <exception cref="KeyNotFoundException">The text was not checked before.</exception>
    public T Parse(string text) => values[text];
}
