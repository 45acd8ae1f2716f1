using System.Numerics;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Products of dense matrices. Both factors are first copied into the order in which they are read (Goto and van de
/// Geijn 2008), then tiles are computed on all cores; every tile by one thread, in one order.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class Gemm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Depth of a pass: a sliver of B stays in the first-level cache.</summary>
    private const int Depth = 256;

    /// <summary>Rows of C that one thread takes at a time: their part of A stays in the second-level cache.</summary>
    private const int Band = 96;

    /// <summary>C += A·B, or C −= A·B.</summary>
    /// <param name="a">Left factor.</param>
    /// <param name="b">Right factor, as many rows as the left one has columns.</param>
    /// <param name="c">Gains or loses the product.</param>
    /// <param name="subtract">Whether it loses it.</param>
    /// <param name="upperOnly">Whether only tiles that touch the upper triangle are wanted; the rest of C is then undefined.</param>
    public static void Add(Operand<T> a, Operand<T> b, Matrix<T> c, bool subtract = false, bool upperOnly = false)
    {
        if (a.Columns != b.Rows || a.Rows != c.Rows || b.Columns != c.Columns)
            throw new ArgumentException($"{a.Rows} x {a.Columns} times {b.Rows} x {b.Columns} is not {c.Rows} x {c.Columns}.", nameof(c));
        if (typeof(T) == typeof(float) && OpenBlas.TryAdd((Operand<float>)(object)a, (Operand<float>)(object)b, (Matrix<float>)(object)c, subtract, upperOnly))
            return;
        AddManaged(a, b, c, subtract, upperOnly);
    }

    /// <summary>The same without any library.</summary>
    internal static void AddManaged(Operand<T> a, Operand<T> b, Matrix<T> c, bool subtract = false, bool upperOnly = false)
    {
        for (var start = 0; start < a.Columns; start += Depth)
        {
            var depth = Math.Min(Depth, a.Columns - start);
            var left = a.Transposed().Pack(start, depth, OuterProducts<T>.Height);
            var right = b.Pack(start, depth, OuterProducts<T>.Width);
            var bands = (c.Rows + Band - 1) / Band;
            Cores.For(0, bands, band => AddBand(left, right, depth, c, band * Band, subtract, upperOnly));
        }
    }

    private static void AddBand(T[] left, T[] right, int depth, Matrix<T> c, int top, bool subtract, bool upperOnly)
    {
        var (height, width) = (OuterProducts<T>.Height, OuterProducts<T>.Width);
        var bottom = Math.Min(top + Band, c.Rows);
        for (var column = upperOnly ? top / width * width : 0; column < c.Columns; column += width)
        {
            var end = upperOnly ? Math.Min(bottom, column + width) : bottom;
            for (var row = top; row < end; row += height)
                OuterProducts<T>.Add(
                    ref left[row * (nint)depth], height, ref right[column * (nint)depth], width, depth, ref c.At(row, column), c.Stride, subtract);
        }
    }
}
