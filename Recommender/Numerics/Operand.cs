using System.Numerics;

namespace Matchmaking.Recommender.Numerics;

/// <summary>A matrix as a factor of a product: as it is stored, or with rows and columns exchanged.</summary>
/// <param name="Stored">The matrix in memory.</param>
/// <param name="Flipped">Whether its rows count as columns.</param>
/// <typeparam name="T">float or double.</typeparam>
internal readonly record struct Operand<T>(Matrix<T> Stored, bool Flipped)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public int Rows => Flipped ? Stored.Columns : Stored.Rows;

    public int Columns => Flipped ? Stored.Rows : Stored.Columns;

    public static implicit operator Operand<T>(Matrix<T> matrix) => new(matrix, Flipped: false);

    public Operand<T> Transposed() => this with { Flipped = !Flipped };

    /// <summary>
    /// Copies some rows into slivers: first all rows of the first <paramref name="width"/> columns, then of the next;
    /// missing columns become zeros.
    /// </summary>
    public T[] Pack(int start, int depth, int width)
    {
        var slivers = Matrix<T>.Padded(Columns, width) / width;
        var packed = GC.AllocateUninitializedArray<T>(checked(slivers * width * depth));
        var operand = this;
        Cores.For(0, slivers, sliver => operand.Pack(packed.AsSpan(sliver * width * depth, width * depth), start, depth, sliver * width, width));
        return packed;
    }

    private void Pack(Span<T> sliver, int start, int depth, int first, int width)
    {
        var count = Math.Min(width, Columns - first);
        if (count < width)
            sliver.Clear();
        if (!Flipped)
            for (var row = 0; row < depth; row++)
                Stored.Row(start + row).Slice(first, count).CopyTo(sliver[(row * width)..]);
        else
            for (var column = 0; column < count; column++)
                Scatter(Stored.Row(first + column).Slice(start, depth), sliver[column..], width);
    }

    private static void Scatter(ReadOnlySpan<T> from, Span<T> to, int step)
    {
        for (var i = 0; i < from.Length; i++)
            to[i * step] = from[i];
    }
}
