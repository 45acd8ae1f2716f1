namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>Numbers of a fixed number of bits, as runs of one number or packed in groups of eight (parquet's hybrid encoding).</summary>
internal static class BitRuns
{
    public static int[] Read(ReadOnlySpan<byte> bytes, int width, int count)
    {
        var values = new List<int>(count + 8);
        for (var at = 0; values.Count < count;)
        {
            var head = (int)Varint.Read(bytes, ref at);
            if ((head & 1) == 0)
                values.AddRange(Enumerable.Repeat(Bits(bytes[at..], 0, 8 * ((width + 7) / 8)), head >> 1));
            else
                for (var i = 0; i < 8 * (head >> 1); i++)
                    values.Add(Bits(bytes[at..], i * width, width));
            at += (head & 1) == 0 ? (width + 7) / 8 : (head >> 1) * width;
        }

        return [.. values.Take(count)];
    }

    private static int Bits(ReadOnlySpan<byte> bytes, int start, int width)
    {
        var value = 0;
        for (var bit = 0; bit < width; bit++)
            value |= ((bytes[(start + bit) / 8] >> ((start + bit) % 8)) & 1) << bit;
        return value;
    }
}
