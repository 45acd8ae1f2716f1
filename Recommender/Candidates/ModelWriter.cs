using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>
/// Writes a model file: magic, kind, version, numbers (little endian), and the SHA-256 of all before. Read by
/// <see cref="ModelReader"/>.
/// </summary>
internal sealed class ModelWriter : IDisposable
{
    public const string Magic = "MMODEL1\n";

    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ModelWriter(Stream stream, string kind, int version)
    {
        this.stream = stream;
        Write(Encoding.ASCII.GetBytes(Magic));
        var name = Encoding.UTF8.GetBytes(kind);
        Write(name.Length);
        Write(name);
        Write(version);
    }

    public void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    public void Write(ReadOnlySpan<int> values)
    {
        Write(values.Length);
        WriteRaw(values);
    }

    public void Write(ReadOnlySpan<float> values)
    {
        Write(values.Length);
        WriteRaw(values);
    }

    public void Write(IReadOnlyCollection<string> names)
    {
        Write(names.Count);
        foreach (var name in names)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            Write(bytes.Length);
            Write(bytes);
        }
    }

    public void Write(SparseMatrix matrix)
    {
        Write(matrix.Columns);
        Write(matrix.Offsets);
        Write(matrix.Indices);
        Write(matrix.Values);
    }

    public void Write(Matrix<float> matrix)
    {
        Write(matrix.Rows);
        Write(matrix.Columns);
        for (var row = 0; row < matrix.Rows; row++)
            WriteRaw<float>(matrix.Row(row));
    }

    /// <summary>Closes the file with its checksum; the stream stays open.</summary>
    public void Finish() => stream.Write(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void WriteRaw<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Model files are little endian.");
        Write(MemoryMarshal.AsBytes(values));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        stream.Write(bytes);
    }
}
