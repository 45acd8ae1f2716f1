namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>Numbers of variable length, seven bits a byte, lowest first.</summary>
internal static class Varint
{
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    /// <summary>A signed number, folded so that small ones of either sign are short.</summary>
    public static long ReadSigned(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = Read(bytes, ref at);
        return (long)(value >> 1) ^ -(long)(value & 1);
    }
}
