using System.Buffers.Binary;
using System.Numerics;

namespace Orleans.Local;

/// <summary>
/// xxHash with 32 bits and seed 0 (public algorithm by Yann Collet), with its bytes in reverse order as Orleans stores it
/// beside keys.
/// </summary>
internal static class XxHash32
{
    private const uint P1 = 2654435761, P2 = 2246822519, P3 = 3266489917, P4 = 668265263, P5 = 374761393;

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        unchecked
        {
            var rest = data;
            var hash = P5;
            if (rest.Length >= 16)
            {
                Span<uint> lanes = [P1 + P2, P2, 0, 0 - P1];
                for (; rest.Length >= 16; rest = rest[16..])
                {
                    for (var lane = 0; lane < 4; lane++)
                        lanes[lane] = BitOperations.RotateLeft(lanes[lane] + (Word(rest[(lane * 4)..]) * P2), 13) * P1;
                }

                hash = BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
                    + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18);
            }

            hash += (uint)data.Length;
            for (; rest.Length >= 4; rest = rest[4..])
                hash = BitOperations.RotateLeft(hash + (Word(rest) * P3), 17) * P4;
            foreach (var one in rest)
                hash = BitOperations.RotateLeft(hash + (one * P5), 11) * P1;
            hash = (hash ^ (hash >> 15)) * P2;
            hash = (hash ^ (hash >> 13)) * P3;
            return BinaryPrimitives.ReverseEndianness(hash ^ (hash >> 16));
        }
    }

    private static uint Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
