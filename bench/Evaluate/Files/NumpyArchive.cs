using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>Reads arrays of 32-bit integers from a numpy archive (.npz: a zip of .npy files).</summary>
internal sealed class NumpyArchive(string path) : IDisposable
{
    private readonly ZipArchive zip = ZipFile.OpenRead(path);

    /// <summary>The array of that name.</summary>
    public int[] Integers(string name)
    {
        var entry = zip.GetEntry(name + ".npy") ?? throw new DataFileException($"{path} has no array '{name}'.");
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        return Parse(name, bytes);
    }

    public void Dispose() => zip.Dispose();

    private int[] Parse(string name, ReadOnlySpan<byte> bytes)
    {
        // \x93NUMPY, two bytes of version, two of header length, the header as text, the numbers.
        if (bytes.Length < 10 || bytes[0] != 0x93 || !bytes[1..6].SequenceEqual("NUMPY"u8))
            throw new DataFileException($"{path}: '{name}' is not a numpy array.");
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        var header = Encoding.ASCII.GetString(bytes.Slice(10, length));
        if (!header.Contains("'<i4'", StringComparison.Ordinal))
            throw new DataFileException($"{path}: '{name}' does not hold 32-bit integers but {header.Trim()}.");
        var numbers = new int[(bytes.Length - 10 - length) / sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(10 + length + (i * sizeof(int)))..]);
        return numbers;
    }
}
