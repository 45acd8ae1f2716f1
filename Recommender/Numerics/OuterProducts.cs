using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// The one inner loop of all dense algebra here: a tile of C gains (or loses) AᵀB, where A and B are stored row by row,
/// so that both are read along their rows. All sums run in ascending row order: same input, same bits, on every thread count.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class OuterProducts<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a tile: columns of A.</summary>
    public const int Height = 8;

    /// <summary>Columns of a tile: two registers of B.</summary>
    public static int Width => Vector512.IsHardwareAccelerated ? 2 * Vector512<T>.Count : 2 * Vector<T>.Count;

    /// <summary>C += sign · Σ A[p, ..Height]ᵀ B[p, ..Width].</summary>
    /// <param name="a">First element of A's first row.</param>
    /// <param name="aStride">Elements from one row of A to the next.</param>
    /// <param name="b">First element of B's first row.</param>
    /// <param name="bStride">Elements from one row of B to the next.</param>
    /// <param name="depth">Number of rows of A and B.</param>
    /// <param name="c">First element of the tile.</param>
    /// <param name="cStride">Elements from one row of C to the next.</param>
    /// <param name="subtract">Whether C loses the products instead of gaining them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref T a, int aStride, ref T b, int bStride, int depth, ref T c, int cStride, bool subtract)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Add512(ref a, aStride, ref b, bStride, depth, ref c, cStride, subtract);
            return;
        }

        Add4(ref a, aStride, ref b, bStride, depth, ref c, cStride, subtract);
        Add4(ref Unsafe.Add(ref a, 4), aStride, ref b, bStride, depth, ref Unsafe.Add(ref c, 4 * (nint)cStride), cStride, subtract);
    }

    /// <summary>Eight rows in sixteen of the 32 registers of AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add512(ref T a, nint aStride, ref T b, nint bStride, int depth, ref T c, nint cStride, bool subtract)
    {
        Vector512<T> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        Vector512<T> d0 = default, d1 = default, d2 = default, d3 = default, d4 = default, d5 = default, d6 = default, d7 = default;
        for (; depth > 0; depth--)
        {
            var left = Vector512.LoadUnsafe(ref b);
            var right = Vector512.LoadUnsafe(ref b, (nuint)Vector512<T>.Count);
            var x = Vector512.Create(a);
            (c0, d0) = (Fma(x, left, c0), Fma(x, right, d0));
            x = Vector512.Create(Unsafe.Add(ref a, 1));
            (c1, d1) = (Fma(x, left, c1), Fma(x, right, d1));
            x = Vector512.Create(Unsafe.Add(ref a, 2));
            (c2, d2) = (Fma(x, left, c2), Fma(x, right, d2));
            x = Vector512.Create(Unsafe.Add(ref a, 3));
            (c3, d3) = (Fma(x, left, c3), Fma(x, right, d3));
            x = Vector512.Create(Unsafe.Add(ref a, 4));
            (c4, d4) = (Fma(x, left, c4), Fma(x, right, d4));
            x = Vector512.Create(Unsafe.Add(ref a, 5));
            (c5, d5) = (Fma(x, left, c5), Fma(x, right, d5));
            x = Vector512.Create(Unsafe.Add(ref a, 6));
            (c6, d6) = (Fma(x, left, c6), Fma(x, right, d6));
            x = Vector512.Create(Unsafe.Add(ref a, 7));
            (c7, d7) = (Fma(x, left, c7), Fma(x, right, d7));
            a = ref Unsafe.Add(ref a, aStride);
            b = ref Unsafe.Add(ref b, bStride);
        }

        Store(ref c, c0, d0, subtract);
        Store(ref Unsafe.Add(ref c, cStride), c1, d1, subtract);
        Store(ref Unsafe.Add(ref c, 2 * cStride), c2, d2, subtract);
        Store(ref Unsafe.Add(ref c, 3 * cStride), c3, d3, subtract);
        Store(ref Unsafe.Add(ref c, 4 * cStride), c4, d4, subtract);
        Store(ref Unsafe.Add(ref c, 5 * cStride), c5, d5, subtract);
        Store(ref Unsafe.Add(ref c, 6 * cStride), c6, d6, subtract);
        Store(ref Unsafe.Add(ref c, 7 * cStride), c7, d7, subtract);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref T c, Vector512<T> left, Vector512<T> right, bool subtract)
    {
        var before = (Left: Vector512.LoadUnsafe(ref c), Right: Vector512.LoadUnsafe(ref c, (nuint)Vector512<T>.Count));
        (subtract ? before.Left - left : before.Left + left).StoreUnsafe(ref c);
        (subtract ? before.Right - right : before.Right + right).StoreUnsafe(ref c, (nuint)Vector512<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Fma(Vector512<T> x, Vector512<T> y, Vector512<T> sum) =>
        typeof(T) == typeof(float) ? Vector512.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector512.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>();

    /// <summary>Four rows: machines with 256 or 128 bits have sixteen registers or fewer to spare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add4(ref T a, nint aStride, ref T b, nint bStride, int depth, ref T c, nint cStride, bool subtract)
    {
        Vector<T> c0 = default, c1 = default, c2 = default, c3 = default;
        Vector<T> d0 = default, d1 = default, d2 = default, d3 = default;
        for (; depth > 0; depth--)
        {
            var left = Vector.LoadUnsafe(ref b);
            var right = Vector.LoadUnsafe(ref b, (nuint)Vector<T>.Count);
            var x = new Vector<T>(a);
            (c0, d0) = (Fma(x, left, c0), Fma(x, right, d0));
            x = new Vector<T>(Unsafe.Add(ref a, 1));
            (c1, d1) = (Fma(x, left, c1), Fma(x, right, d1));
            x = new Vector<T>(Unsafe.Add(ref a, 2));
            (c2, d2) = (Fma(x, left, c2), Fma(x, right, d2));
            x = new Vector<T>(Unsafe.Add(ref a, 3));
            (c3, d3) = (Fma(x, left, c3), Fma(x, right, d3));
            a = ref Unsafe.Add(ref a, aStride);
            b = ref Unsafe.Add(ref b, bStride);
        }

        Store(ref c, c0, d0, subtract);
        Store(ref Unsafe.Add(ref c, cStride), c1, d1, subtract);
        Store(ref Unsafe.Add(ref c, 2 * cStride), c2, d2, subtract);
        Store(ref Unsafe.Add(ref c, 3 * cStride), c3, d3, subtract);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref T c, Vector<T> left, Vector<T> right, bool subtract)
    {
        var before = (Left: Vector.LoadUnsafe(ref c), Right: Vector.LoadUnsafe(ref c, (nuint)Vector<T>.Count));
        (subtract ? before.Left - left : before.Left + left).StoreUnsafe(ref c);
        (subtract ? before.Right - right : before.Right + right).StoreUnsafe(ref c, (nuint)Vector<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Fma(Vector<T> x, Vector<T> y, Vector<T> sum) =>
        typeof(T) == typeof(float) ? Vector.FusedMultiplyAdd(x.As<T, float>(), y.As<T, float>(), sum.As<T, float>()).As<float, T>()
        : Vector.FusedMultiplyAdd(x.As<T, double>(), y.As<T, double>(), sum.As<T, double>()).As<double, T>();
}
