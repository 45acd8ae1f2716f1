namespace Matchmaking.Recommender.Data;

/// <summary>
/// A matrix that stores only what is there, row by row with ascending columns (CSR). Immutable and safe to share
/// between threads.
/// </summary>
public sealed class SparseMatrix
{
    private readonly int[] offsets;
    private readonly int[] indices;
    private readonly float[] values;

    internal SparseMatrix(int columns, int[] offsets, int[] indices, float[] values)
    {
        Columns = columns;
        this.offsets = offsets;
        this.indices = indices;
        this.values = values;
    }

    /// <summary>Number of rows, at least 0.</summary>
    public int Rows => offsets.Length - 1;

    /// <summary>Number of columns, at least 0.</summary>
    public int Columns { get; }

    /// <summary>Number of stored entries.</summary>
    public int Count => indices.Length;

    /// <summary>Start of every row in <see cref="Indices"/>, and the end of the last one.</summary>
    public ReadOnlySpan<int> Offsets => offsets;

    /// <summary>Columns of all entries, row after row, ascending within a row.</summary>
    public ReadOnlySpan<int> Indices => indices;

    /// <summary>Values of all entries, in the order of <see cref="Indices"/>.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>The entries of one row.</summary>
    public SparseRow this[int row]
    {
        get
        {
            var start = offsets[row];
            var length = offsets[row + 1] - start;
            return new SparseRow(indices.AsSpan(start, length), values.AsSpan(start, length));
        }
    }

    /// <summary>Builds a matrix from parts that were written elsewhere, for example read from a file.</summary>
    /// <param name="columns">Number of columns.</param>
    /// <param name="offsets">One more than there are rows, from 0, never falling.</param>
    /// <param name="indices">Columns, strictly ascending within each row.</param>
    /// <param name="values">Finite values, one per index.</param>
    /// <exception cref="ArgumentException">The parts do not describe a matrix.</exception>
    public static SparseMatrix FromParts(int columns, int[] offsets, int[] indices, float[] values)
    {
        ArgumentNullException.ThrowIfNull(offsets);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (offsets.Length == 0 || offsets[0] != 0 || offsets[^1] != indices.Length || indices.Length != values.Length)
            throw new ArgumentException("Offsets, indices and values do not fit together.", nameof(offsets));
        for (var row = 0; row + 1 < offsets.Length; row++)
            CheckRow(columns, offsets, indices, row);
        if (Array.FindIndex(values, value => !float.IsFinite(value)) is >= 0 and var at)
            throw new ArgumentException($"Value {at} is {values[at]}; values are finite.", nameof(values));
        return new SparseMatrix(columns, offsets, indices, values);
    }

    private static void CheckRow(int columns, int[] offsets, int[] indices, int row)
    {
        if (offsets[row] > offsets[row + 1] || offsets[row + 1] > indices.Length)
            throw new ArgumentException($"Row {row} ends before it starts or after the last entry.", nameof(offsets));
        var previous = -1;
        foreach (var column in indices.AsSpan(offsets[row]..offsets[row + 1]))
        {
            if (column <= previous || column >= columns)
                throw new ArgumentException($"Row {row} has column {column} after {previous}; columns ascend below {columns}.", nameof(indices));
            previous = column;
        }
    }

    /// <summary>Puts rows together, each with ascending columns.</summary>
    internal static SparseMatrix FromRows(int columns, (int[] Indices, float[] Values)[] rows)
    {
        var offsets = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
            offsets[row + 1] = checked(offsets[row] + rows[row].Indices.Length);
        var indices = new int[offsets[^1]];
        var values = new float[offsets[^1]];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row].Indices.CopyTo(indices, offsets[row]);
            rows[row].Values.CopyTo(values, offsets[row]);
        }

        return new SparseMatrix(columns, offsets, indices, values);
    }

    /// <summary>Number of entries in a row.</summary>
    public int RowLength(int row) => offsets[row + 1] - offsets[row];

    /// <summary>The same entries with rows and columns exchanged.</summary>
    public SparseMatrix Transpose()
    {
        var starts = new int[Columns + 1];
        foreach (var column in indices)
            starts[column + 1]++;
        for (var column = 0; column < Columns; column++)
            starts[column + 1] += starts[column];
        var next = starts.AsSpan(..Columns).ToArray();
        var rows = new int[Count];
        var moved = new float[Count];
        for (var row = 0; row < Rows; row++)
            for (var at = offsets[row]; at < offsets[row + 1]; at++)
            {
                var place = next[indices[at]]++;
                rows[place] = row;
                moved[place] = values[at];
            }

        return new SparseMatrix(Rows, starts, rows, moved);
    }

    /// <summary>The same pattern with other values.</summary>
    /// <param name="value">New value from row, column and old value.</param>
    public SparseMatrix Map(Func<int, int, float, float> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var mapped = new float[Count];
        for (var row = 0; row < Rows; row++)
            for (var at = offsets[row]; at < offsets[row + 1]; at++)
                mapped[at] = value(row, indices[at], values[at]);
        return new SparseMatrix(Columns, offsets, indices, mapped);
    }
}
