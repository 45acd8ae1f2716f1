using System.Numerics;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// A dense matrix, row after row. Rows and columns are padded with zeros to whole tiles, so that inner loops never meet
/// an edge; what lies in the padding is never read by anybody else.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class Matrix<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows whose distance is a multiple of a page fall into the same few cache lines.</summary>
    private const int Page = 4096;

    /// <param name="rows">At least 0.</param>
    /// <param name="columns">At least 0.</param>
    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        Rows = rows;
        Columns = columns;
        Stride = Padded(columns, OuterProducts<T>.Width);
        if (Stride * System.Runtime.CompilerServices.Unsafe.SizeOf<T>() % Page == 0)
            Stride += OuterProducts<T>.Width;
        Data = new T[checked((long)Padded(rows, OuterProducts<T>.Height) * Stride)];
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Elements from one row to the next.</summary>
    internal int Stride { get; }

    internal T[] Data { get; }

    /// <summary>One element.</summary>
    public T this[int row, int column]
    {
        get => Row(row)[column];
        set => Row(row)[column] = value;
    }

    /// <summary>One row, without its padding.</summary>
    public Span<T> Row(int row) => Data.AsSpan(checked(row * Stride), Columns);

    /// <summary>First element of a tile.</summary>
    internal ref T At(int row, int column) => ref Data[(row * (nint)Stride) + column];

    internal static int Padded(int size, int tile) => (size + tile - 1) / tile * tile;
}
