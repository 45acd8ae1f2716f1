using System.Runtime.InteropServices;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Large products by OpenBLAS where the machine has it. Only its product is used: its Cholesky crashes on some newer
/// processors (0.3.21 of Debian 12). MATCHMAKING_BLAS=managed does without it.
/// </summary>
internal static class OpenBlas
{
    /// <summary>Below this many multiplications the call is not worth it.</summary>
    private const long Worthwhile = 1L << 26;

    /// <summary>Rows of an upper triangle that are computed together.</summary>
    private const int Band = 512;

    private const int RowMajor = 101;
    private const int AsStored = 111;
    private const int Flipped = 112;

    private static readonly Product? Native = Load();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Product(
        int order, int flipA, int flipB, int rows, int columns, int depth, float alpha,
        ref float a, int aStride, ref float b, int bStride, float beta, ref float c, int cStride);

    /// <summary>Whether the library was found and multiplies correctly.</summary>
    public static bool Present => Native is not null;

    /// <summary>C += A·B or C −= A·B, unless the library is missing or the product too small.</summary>
    /// <returns>Whether it was done.</returns>
    public static bool TryAdd(Operand<float> a, Operand<float> b, Matrix<float> c, bool subtract, bool upperOnly)
    {
        if (Native is null || (long)a.Rows * b.Columns * a.Columns < Worthwhile)
            return false;
        var band = upperOnly ? Band : c.Rows;
        for (var top = 0; top < c.Rows; top += band)
            Add(Native, a, b, c, subtract, top, Math.Min(band, c.Rows - top), upperOnly ? top : 0);
        return true;
    }

    private static void Add(Product native, Operand<float> a, Operand<float> b, Matrix<float> c, bool subtract, int top, int rows, int left) => native(
        RowMajor, a.Flipped ? Flipped : AsStored, b.Flipped ? Flipped : AsStored, rows, c.Columns - left, a.Columns, subtract ? -1 : 1,
        ref (a.Flipped ? ref a.Stored.At(0, top) : ref a.Stored.At(top, 0)), a.Stored.Stride,
        ref (b.Flipped ? ref b.Stored.At(left, 0) : ref b.Stored.At(0, left)), b.Stored.Stride,
        1, ref c.At(top, left), c.Stride);

    private static Product? Load()
    {
        if (Environment.GetEnvironmentVariable("MATCHMAKING_BLAS") == "managed")
            return null;
        foreach (var name in (string[])["libopenblas.so.0", "libopenblas"])
            if (NativeLibrary.TryLoad(name, out var library) && NativeLibrary.TryGetExport(library, "cblas_sgemm", out var address))
                return Checked(Marshal.GetDelegateForFunctionPointer<Product>(address));
        return null;
    }

    /// <summary>A library built for 64-bit sizes or another order would answer something else.</summary>
    private static Product? Checked(Product native)
    {
        float[] a = [1, 2, 3, 4], b = [5, 6, 7, 8], c = [1, 1, 1, 1];
        native(RowMajor, AsStored, Flipped, 2, 2, 2, -1, ref a[0], 2, ref b[0], 2, 1, ref c[0], 2);
        return c is [-16, -22, -38, -52] ? native : null;
    }
}
