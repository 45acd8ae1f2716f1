using System.Numerics;

namespace Matchmaking.Recommender.Population;

/// <summary>A set of small numbers per row, one bit each.</summary>
internal sealed class BitRows(int rows, int columns)
{
    private readonly int width = (columns + 63) / 64;
    private readonly ulong[] words = new ulong[rows * ((columns + 63) / 64)];

    public bool this[int row, int column] => (words[(row * width) + (column >> 6)] & (1ul << (column & 63))) != 0;

    public void Add(int row, int column) => words[(row * width) + (column >> 6)] |= 1ul << (column & 63);

    public int CountOf(int row)
    {
        var count = 0;
        foreach (var word in words.AsSpan(row * width, width))
            count += BitOperations.PopCount(word);
        return count;
    }

    public Columns Of(int row) => new(words.AsSpan(row * width, width));

    /// <summary>The numbers in a row, ascending, without an allocation.</summary>
    public ref struct Columns(ReadOnlySpan<ulong> row)
    {
        private readonly ReadOnlySpan<ulong> row = row;
        private ulong rest;
        private int word = -1;

        public int Current { get; private set; }

        public readonly Columns GetEnumerator() => this;

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word >= row.Length)
                    return false;
                rest = row[word];
            }

            Current = (word << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
