using System.Buffers.Text;
using System.Text;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>
/// How the ADO.NET tables spell a grain key: a 32-digit key is a GUID, a key of hexadecimal digits a number, any other
/// a text; what follows a plus sign is an extension. Orleans decides by the looks of the key, so we do too.
/// </summary>
internal readonly record struct StoredKey(long N0, long N1, string? Extension, int Hash)
{
    public static StoredKey Of(GrainId id)
    {
        var text = id.Key.ToString();
        var key = Encoding.UTF8.GetBytes(text).AsSpan();
        if (key.Length == 32 || (key.Length > 32 && key[32] == '+'))
        {
            if (Utf8Parser.TryParse(key[..32], out Guid guid, out var read, 'N') && read == 32)
                return Create(guid.ToByteArray(), Rest(key, 32));
        }

        var plus = key.IndexOf((byte)'+');
        var digits = plus < 0 ? key : key[..plus];
        return Utf8Parser.TryParse(digits, out long number, out var length, 'X') && length == digits.Length
            ? Create(BitConverter.GetBytes(number), Rest(key, digits.Length))
            : new StoredKey(0, 0, text, Hashed(key));
    }

    private static StoredKey Create(byte[] bytes, string? extension)
    {
        var hash = Hashed([.. bytes, .. Encoding.UTF8.GetBytes(extension ?? "")]);
        return bytes.Length == 16
            ? new StoredKey(BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8), extension, hash)
            : new StoredKey(0, BitConverter.ToInt64(bytes, 0), extension, hash);
    }

    private static string? Rest(ReadOnlySpan<byte> key, int from) => from < key.Length ? Encoding.UTF8.GetString(key[(from + 1)..]) : null;

    /// <summary>Orleans reverses the bytes before it hashes them.</summary>
    private static int Hashed(ReadOnlySpan<byte> bytes)
    {
        var reversed = bytes.ToArray();
        Array.Reverse(reversed);
        return unchecked((int)XxHash32.Compute(reversed));
    }
}
