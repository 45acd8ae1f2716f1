using System.Collections;
using System.Collections.Frozen;

namespace Matchmaking.Catalogue;

/// <summary>Entries of one kind in their fixed order, found by id. Ids are compared letter by letter.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class CatalogueList<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[] entries;
    private readonly FrozenDictionary<string, int> positions;

    internal CatalogueList(IEnumerable<T> entries, Func<T, string> id)
    {
        this.entries = [.. entries];
        positions = this.entries
            .Select((entry, position) => KeyValuePair.Create(id(entry), position))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public int Count => entries.Length;

    public T this[int index] => entries[index];

    /// <summary>The entry with this id.</summary>
    /// <exception cref="KeyNotFoundException">No entry has it; ask <see cref="Find"/> where that is to be expected.</exception>
    public T this[string id] => Find(id) ?? throw new KeyNotFoundException($"The catalogue has no {typeof(T).Name} \"{id}\".");

    /// <summary>The entry with this id, or null.</summary>
    public T? Find(string id) => positions.TryGetValue(id, out var position) ? entries[position] : null;

    public bool Contains(string id) => positions.ContainsKey(id);

    /// <summary>The place in the fixed order, counted from 0, or -1. Stable while <see cref="PracticeCatalogue.Version"/> is.</summary>
    public int IndexOf(string id) => positions.GetValueOrDefault(id, -1);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();
}
