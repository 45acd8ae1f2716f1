using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace Matchmaking.Api.Recommendations;

/// <summary>
/// Writes the few JSON shapes of a recommendation list straight as UTF-8. Most of such a list is known beforehand and
/// only copied; the general writer would spend more time on it than the recommender on ranking.
/// </summary>
internal static class Utf8Json
{
    private const int Decimals = 6;
    private const double Scale = 1_000_000;

    public static void Raw(this IBufferWriter<byte> output, ReadOnlySpan<byte> json) => output.Write(json);

    /// <summary>A quoted text; what JSON cannot hold as it is gets escaped.</summary>
    public static void Quoted(this IBufferWriter<byte> output, ReadOnlySpan<byte> utf8)
    {
        output.Write("\""u8);
        if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(utf8) < 0)
            output.Write(utf8);
        else
            output.Write(Escaped(utf8));
        output.Write("\""u8);
    }

    public static void Quoted(this IBufferWriter<byte> output, string text)
    {
        Span<byte> utf8 = stackalloc byte[256];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length))
            output.Quoted(utf8[..length]);
        else
            output.Quoted(Encoding.UTF8.GetBytes(text));
    }

    public static void QuotedList(this IBufferWriter<byte> output, IReadOnlyList<string> texts)
    {
        output.Write("["u8);
        for (var index = 0; index < texts.Count; index++)
        {
            if (index > 0)
                output.Write(","u8);
            output.Quoted(texts[index]);
        }

        output.Write("]"u8);
    }

    /// <summary>A finite number of moderate size with six decimals, which is more than a score means.</summary>
    public static void Number(this IBufferWriter<byte> output, double value)
    {
        if (!(Math.Abs(value) < 1e9))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Scores are finite and small.");

        var scaled = (long)Math.Round(Math.Abs(value) * Scale);
        var span = output.GetSpan(24);
        var length = 0;
        if (value < 0 && scaled > 0)
            span[length++] = (byte)'-';
        Utf8Formatter.TryFormat(scaled / (long)Scale, span[length..], out var written);
        length += written;
        span[length++] = (byte)'.';
        Utf8Formatter.TryFormat(scaled % (long)Scale, span[length..], out written, new StandardFormat('D', Decimals));
        output.Advance(length + written);
    }

    private static byte[] Escaped(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Encoding.UTF8.GetString(utf8)));
}
