using System.Buffers.Binary;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Candidates;

/// <summary>Reads what <see cref="ModelWriter"/> wrote. Whatever is wrong with a file becomes a <see cref="ModelFileException"/>.</summary>
internal sealed class ModelReader : IDisposable
{
    private const int LongestName = 64;
    private const int MostNames = 10_000;

    /// <summary>Columns of a matrix, and rows of one without columns: what the file need not hold, memory must.</summary>
    private const int MostColumns = 1 << 20;

    /// <summary>Of a matrix, its padding included.</summary>
    private const int MostNumbers = 1 << 29;

    /// <summary>Arrays are read in pieces, so that a wrong length meets the end of the file before it fills the memory.</summary>
    private const int Piece = 1 << 22;

    /// <summary>
    /// No learned number comes near. Up to here the product of two, summed over thousands, stays finite in single
    /// precision; beyond, a file is damaged or forged.
    /// </summary>
    public const float Largest = 1e9f;

    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ModelReader(Stream stream)
    {
        this.stream = stream;
        Span<byte> magic = stackalloc byte[ModelWriter.Magic.Length];
        Read(magic);
        if (!magic.SequenceEqual(Encoding.ASCII.GetBytes(ModelWriter.Magic)))
            throw new ModelFileException("This is not a model file.");
        Kind = ReadName();
        Version = ReadInt();
    }

    /// <summary>Which algorithm wrote it.</summary>
    public string Kind { get; }

    /// <summary>Version of that algorithm's format.</summary>
    public int Version { get; }

    /// <summary>Refuses files of another kind or of a version this program does not know.</summary>
    public void Expect(string kind, int version)
    {
        if (Kind != kind)
            throw new ModelFileException($"The file holds a model of the kind '{Kind}', not '{kind}'.");
        if (Version != version)
            throw new ModelFileException($"The file has version {Version} of the format '{kind}'; this program reads version {version}.");
    }

    public int ReadInt()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Read(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>A number within ±<see cref="Largest"/>.</summary>
    public float ReadFloat() => BitConverter.Int32BitsToSingle(ReadInt()) is >= -Largest and <= Largest and var value ? value : throw Odd();

    public int[] ReadInts() => ReadArray<int>(ReadLength(Array.MaxLength));

    /// <summary>Numbers within ±<see cref="Largest"/>.</summary>
    public float[] ReadFloats() => Bounded(ReadArray<float>(ReadLength(Array.MaxLength)));

    /// <summary>Names, each of them once.</summary>
    public string[] ReadNames()
    {
        var names = new string[ReadLength(MostNames)];
        for (var at = 0; at < names.Length; at++)
            names[at] = ReadName();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : throw Broken("has a name twice");
    }

    public SparseMatrix ReadSparse()
    {
        try
        {
            return SparseMatrix.FromParts(ReadLength(MostColumns), ReadInts(), ReadInts(), ReadFloats());
        }
        catch (ArgumentException problem)
        {
            throw Broken("has a matrix that is none: " + problem.Message, problem);
        }
    }

    public Matrix<float> ReadDense()
    {
        var (rows, columns) = (ReadLength(Array.MaxLength), ReadLength(MostColumns));
        if ((long)rows * Math.Max(columns, Matrix<float>.Padded(1, OuterProducts<float>.Width)) > MostNumbers)
            throw Broken("has a matrix too large");
        // All of it is there before memory is taken for it.
        var values = Bounded(ReadArray<float>(rows * columns));
        var matrix = new Matrix<float>(rows, columns);
        for (var row = 0; row < rows; row++)
            values.AsSpan(row * columns, columns).CopyTo(matrix.Row(row));
        return matrix;
    }

    /// <summary>Compares the checksum. Nothing that was read counts before this.</summary>
    public void Finish()
    {
        var expected = hash.GetHashAndReset();
        var found = new byte[expected.Length];
        if (stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) < found.Length || !found.AsSpan().SequenceEqual(expected))
            throw Broken("does not match its checksum");
    }

    public void Dispose() => hash.Dispose();

    private static float[] Bounded(float[] values) =>
        values.Length == 0 || MathF.Abs(TensorPrimitives.MaxMagnitude<float>(values)) <= Largest ? values : throw Odd();

    private static ModelFileException Odd() => Broken(string.Create(CultureInfo.InvariantCulture, $"has a number that is none or lies beyond {Largest:0}"));

    private int ReadLength(int longest) =>
        ReadInt() is var length && length >= 0 && length <= longest ? length : throw Broken("has an impossible length");

    private string ReadName()
    {
        var name = new byte[ReadLength(LongestName)];
        Read(name);
        return Encoding.UTF8.GetString(name);
    }

    private T[] ReadArray<T>(int length)
        where T : unmanaged
    {
        var values = new T[Math.Min(length, Piece)];
        for (var done = 0; ; done = values.Length, Array.Resize(ref values, (int)Math.Min(length, 2L * values.Length)))
        {
            Read(MemoryMarshal.AsBytes(values.AsSpan(done)));
            if (values.Length == length)
                return values;
        }
    }

    private void Read(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw Broken("ends too early");
        hash.AppendData(bytes);
    }

    private static ModelFileException Broken(string how, Exception? inner = null) => new($"The model file {how}.", inner);
}
