namespace Matchmaking.Recommender.Data;

/// <summary>What is stored in one row of a sparse matrix: columns ascending, each with its value.</summary>
/// <param name="indices">Columns.</param>
/// <param name="values">One per column.</param>
public readonly ref struct SparseRow(ReadOnlySpan<int> indices, ReadOnlySpan<float> values)
{
    /// <summary>Columns, ascending.</summary>
    public ReadOnlySpan<int> Indices { get; } = indices;

    /// <summary>Values in the order of <see cref="Indices"/>.</summary>
    public ReadOnlySpan<float> Values { get; } = values;

    /// <summary>Number of entries.</summary>
    public int Count => Indices.Length;

    /// <summary>The value in a column, 0 when nothing is stored there.</summary>
    public float this[int column] => Indices.BinarySearch(column) is >= 0 and var at ? Values[at] : 0;
}
