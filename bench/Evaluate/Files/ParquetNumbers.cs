using System.Buffers.Binary;
using System.Globalization;

namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>
/// Reads columns of whole numbers written as text from a parquet file: snappy, dictionary pages, no gaps. That is what
/// the one file in question holds, and no more.
/// </summary>
internal sealed class ParquetNumbers
{
    private const int DataPage = 0;
    private const int DictionaryPage = 2;
    private const int SnappyCodec = 1;

    private readonly string path;
    private readonly byte[] bytes;
    private readonly ThriftFields directory;

    public ParquetNumbers(string path)
    {
        this.path = path;
        bytes = File.ReadAllBytes(path);
        if (bytes.Length < 12 || !bytes.AsSpan(^4..).SequenceEqual("PAR1"u8))
            throw new DataFileException($"{path} is not a parquet file.");
        var at = bytes.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(^8..));
        directory = ThriftFields.Read(bytes, ref at);
    }

    /// <summary>All numbers of the column at that place, in file order.</summary>
    public int[] Column(int column)
    {
        var numbers = new List<int>();
        foreach (ThriftFields group in directory.List(4))
            ReadChunk(((ThriftFields)group.List(1)[column]).Struct(3), numbers);
        return [.. numbers];
    }

    private void ReadChunk(ThriftFields chunk, List<int> numbers)
    {
        if (chunk.Integer(4) != SnappyCodec)
            throw new DataFileException($"{path} is packed in a way this reader does not know.");
        var (at, wanted) = ((int)(chunk.Has(11) ? chunk.Long(11) : chunk.Long(9)), numbers.Count + chunk.Integer(5));
        int[] dictionary = [];
        while (numbers.Count < wanted)
        {
            var header = ThriftFields.Read(bytes, ref at);
            var page = Snappy.Unpack(bytes.AsSpan(at, header.Integer(3)));
            at += header.Integer(3);
            if (header.Integer(1) == DictionaryPage)
                dictionary = Texts(page, header.Struct(7).Integer(1));
            else if (header.Integer(1) == DataPage)
                ReadPage(page, header.Struct(5), dictionary, numbers);
        }
    }

    private void ReadPage(ReadOnlySpan<byte> page, ThriftFields header, int[] dictionary, List<int> numbers)
    {
        // First which values are there at all (everything is), then the values.
        var values = page[(sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(page))..];
        var count = header.Integer(1);
        switch (header.Integer(2))
        {
            case 0:
                numbers.AddRange(Texts(values, count));
                break;
            case 2 or 8:
                foreach (var place in BitRuns.Read(values[1..], values[0], count))
                    numbers.Add(dictionary[place]);
                break;
            default:
                throw new DataFileException($"{path} has values written in a way this reader does not know.");
        }
    }

    private int[] Texts(ReadOnlySpan<byte> values, int count)
    {
        var numbers = new int[count];
        for (int i = 0, at = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(values[at..]);
            if (!int.TryParse(values.Slice(at + sizeof(int), length), CultureInfo.InvariantCulture, out numbers[i]))
                throw new DataFileException($"{path} has a value that is not a whole number.");
            at += sizeof(int) + length;
        }

        return numbers;
    }
}
