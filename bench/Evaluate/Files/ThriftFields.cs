namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>
/// The fields of one struct in Thrift's compact protocol, by their number: integers as long, text as bytes, structs and
/// lists nested. Parquet keeps its page headers and its directory in this form.
/// </summary>
internal sealed class ThriftFields
{
    private readonly Dictionary<int, object> fields = [];

    private ThriftFields()
    {
    }

    public int Integer(int field) => checked((int)Long(field));

    public long Long(int field) => (long)fields[field];

    public ThriftFields Struct(int field) => (ThriftFields)fields[field];

    public List<object> List(int field) => (List<object>)fields[field];

    public bool Has(int field) => fields.ContainsKey(field);

    /// <summary>Reads a struct and moves behind it.</summary>
    public static ThriftFields Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var read = new ThriftFields();
        for (var field = 0; bytes[at++] is not 0 and var head;)
        {
            field = head >> 4 is > 0 and var step ? field + step : (int)Varint.ReadSigned(bytes, ref at);
            read.fields[field] = Value(bytes, head & 15, ref at);
        }

        return read;
    }

    private static object Value(ReadOnlySpan<byte> bytes, int type, ref int at) => type switch
    {
        1 => true,
        2 => false,
        3 => (long)bytes[at++],
        4 or 5 or 6 => Varint.ReadSigned(bytes, ref at),
        7 => Skip(8, ref at),
        8 => Text(bytes, ref at),
        9 or 10 => Values(bytes, ref at),
        12 => Read(bytes, ref at),
        _ => throw new InvalidDataException($"Thrift type {type} at {at} is not one of the parquet directory."),
    };

    private static long Skip(int count, ref int at)
    {
        at += count;
        return 0L;
    }

    private static byte[] Text(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = (int)Varint.Read(bytes, ref at);
        at += length;
        return bytes[(at - length)..at].ToArray();
    }

    private static List<object> Values(ReadOnlySpan<byte> bytes, ref int at)
    {
        var head = bytes[at++];
        var count = head >> 4 is < 15 and var few ? few : (int)Varint.Read(bytes, ref at);
        var values = new List<object>(count);
        for (var i = 0; i < count; i++)
            values.Add(Value(bytes, head & 15, ref at));
        return values;
    }
}
