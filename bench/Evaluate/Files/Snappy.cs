namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>Unpacks snappy blocks (google/snappy, format_description.txt), as parquet files hold them.</summary>
internal static class Snappy
{
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var at = 0;
        var output = new byte[(int)Varint.Read(packed, ref at)];
        for (var filled = 0; filled < output.Length;)
        {
            var tag = packed[at++];
            var (length, distance) = (tag & 3) switch
            {
                0 => (Literal(packed, tag, ref at), 0),
                1 => (4 + ((tag >> 2) & 7), ((tag >> 5) << 8) | packed[at++]),
                2 => ((tag >> 2) + 1, LittleEndian(packed, 2, ref at)),
                _ => ((tag >> 2) + 1, LittleEndian(packed, 4, ref at)),
            };
            if (distance == 0)
                packed.Slice(at, length).CopyTo(output.AsSpan(filled));
            for (var i = 0; i < length && distance > 0; i++)
                output[filled + i] = output[filled + i - distance]; // One by one: source and target may overlap.
            at += distance == 0 ? length : 0;
            filled += length;
        }

        return output;
    }

    private static int Literal(ReadOnlySpan<byte> packed, byte tag, ref int at) =>
        (tag >> 2) is < 60 and var small ? small + 1 : LittleEndian(packed, (tag >> 2) - 59, ref at) + 1;

    private static int LittleEndian(ReadOnlySpan<byte> packed, int bytes, ref int at)
    {
        var value = 0;
        for (var i = 0; i < bytes; i++)
            value |= packed[at++] << (8 * i);
        return value;
    }
}
