using System.Numerics;

namespace Matchmaking.Recommender.Numerics;

/// <summary>
/// Rows that are multiplied with other rows again and again: every result is a table of inner products. Stored in the
/// order in which the inner loop reads it.
/// </summary>
internal sealed class PackedFactor
{
    private readonly float[] packed;

    /// <param name="rows">One vector per row; not kept.</param>
    public PackedFactor(Matrix<float> rows)
    {
        Count = rows.Rows;
        Length = rows.Columns;
        packed = new Operand<float>(rows, Flipped: true).Pack(0, Length, OuterProducts<float>.Width);
    }

    /// <summary>Number of vectors.</summary>
    public int Count { get; }

    /// <summary>Length of each vector.</summary>
    public int Length { get; }

    /// <summary>Inner products of some vectors with all of these. One thread.</summary>
    /// <param name="left">One vector per row.</param>
    /// <param name="products">Overwritten: <see cref="Count"/> numbers per vector, row after row.</param>
    public void Multiply(Matrix<float> left, Span<float> products)
    {
        var (height, width) = (OuterProducts<float>.Height, OuterProducts<float>.Width);
        var turned = Turn(left);
        Span<float> tile = stackalloc float[height * width];
        for (var column = 0; column < Count; column += width)
            for (var row = 0; row < left.Rows; row += height)
            {
                tile.Clear();
                OuterProducts<float>.Add(
                    ref turned[row * Length], height, ref packed[column * (nint)Length], width, Length, ref tile[0], width, subtract: false);
                var used = Math.Min(width, Count - column);
                for (var i = 0; i < Math.Min(height, left.Rows - row); i++)
                    tile.Slice(i * width, used).CopyTo(products[(((row + i) * Count) + column)..]);
            }
    }

    /// <summary>Inner products of one vector with all of these.</summary>
    public void Multiply(ReadOnlySpan<float> left, Span<float> products)
    {
        var width = OuterProducts<float>.Width;
        Span<float> tile = stackalloc float[width];
        for (var column = 0; column < Count; column += width)
        {
            ref var sliver = ref packed[column * (nint)Length];
            for (var part = 0; part < width; part += Vector<float>.Count)
            {
                var sums = Vector<float>.Zero;
                for (var i = 0; i < Length; i++)
                    sums += left[i] * Vector.LoadUnsafe(ref sliver, (nuint)((i * width) + part));
                sums.CopyTo(tile[part..]);
            }

            tile[..Math.Min(width, Count - column)].CopyTo(products[column..]);
        }
    }

    /// <summary>One of the vectors.</summary>
    public void CopyTo(int row, Span<float> vector)
    {
        var width = OuterProducts<float>.Width;
        var start = (row / width * width * Length) + (row % width);
        for (var i = 0; i < Length; i++)
            vector[i] = packed[start + (i * width)];
    }

    private float[] Turn(Matrix<float> left)
    {
        var height = OuterProducts<float>.Height;
        var turned = new float[Matrix<float>.Padded(left.Rows, height) * Length];
        for (var row = 0; row < left.Rows; row++)
        {
            var start = (row / height * height * Length) + (row % height);
            var values = left.Row(row);
            for (var i = 0; i < Length; i++)
                turned[start + (i * height)] = values[i];
        }

        return turned;
    }
}
