using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace Matchmaking.Api.Recommendations;

/// <summary>
/// A growing text in UTF-8 with the few JSON shapes of a recommendation list. Most of such a list is known beforehand
/// and only copied; the general writer would spend more time on it than the recommender on ranking.
/// </summary>
internal sealed class Utf8Text
{
    private const int Decimals = 6;
    private const long Scale = 1_000_000;
    private const int LongestNumber = 24;

    // What JSON cannot hold as it is: quotation mark, backslash and control characters.
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(value => (byte)value), (byte)'"', (byte)'\\', 127]);

    private byte[] bytes = new byte[512];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>The same for whoever cannot take a span; valid until the next change.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, length);

    public void Clear() => length = 0;

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Space(utf8.Length));
        length += utf8.Length;
    }

    public void Raw(string text)
    {
        var space = Space(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, space);
    }

    /// <summary>Begins a quoted text; whatever is written until <see cref="Unquote"/> belongs to it.</summary>
    public int Quote()
    {
        Raw("\""u8);
        return length;
    }

    /// <summary>Ends the quoted text that began there, and escapes in it what needs it, which is rare.</summary>
    public void Unquote(int start)
    {
        if (bytes.AsSpan(start, length - start).IndexOfAny(Special) >= 0)
            Escape(start);
        Raw("\""u8);
    }

    public void Quoted(string text)
    {
        var start = Quote();
        Raw(text);
        Unquote(start);
    }

    public void QuotedList(ReadOnlySpan<string> texts)
    {
        Raw("["u8);
        for (var index = 0; index < texts.Length; index++)
        {
            if (index > 0)
                Raw(","u8);
            Quoted(texts[index]);
        }

        Raw("]"u8);
    }

    /// <summary>A finite number of moderate size with six decimals, which is more than a score means.</summary>
    public void Number(double value)
    {
        if (!(Math.Abs(value) < 1e9))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Scores are finite and small.");

        var scaled = (long)Math.Round(Math.Abs(value) * Scale);
        if (value < 0 && scaled > 0)
            Raw("-"u8);
        Whole(scaled / Scale);
        Fraction((int)(scaled % Scale));
    }

    public void Whole(long value)
    {
        if (value is >= 0 and < 10)
        {
            Space(1)[0] = (byte)('0' + value);
            length++;
            return;
        }

        Utf8Formatter.TryFormat(value, Space(LongestNumber), out var written);
        length += written;
    }

    /// <summary>A whole number from 0 to 999,999 with its thousands set apart.</summary>
    public void Grouped(int value, ReadOnlySpan<byte> separator)
    {
        var (thousands, rest) = Math.DivRem(value, 1000);
        if (thousands > 0)
        {
            Whole(thousands);
            Raw(separator);
            Whole(rest / 100);
            Whole(rest / 10 % 10);
            rest %= 10;
        }

        Whole(rest);
    }

    private void Fraction(int millionths)
    {
        var digits = Space(Decimals + 1)[..(Decimals + 1)];
        digits[0] = (byte)'.';
        var (first, rest) = Math.DivRem((uint)millionths, 10_000u);
        var (second, third) = Math.DivRem(rest, 100u);
        Pair(digits[1..], first);
        Pair(digits[3..], second);
        Pair(digits[5..], third);
        length += digits.Length;
    }

    private static void Pair(Span<byte> place, uint hundredths)
    {
        var (tens, ones) = Math.DivRem(hundredths, 10u);
        place[1] = (byte)('0' + ones);
        place[0] = (byte)('0' + tens);
    }

    private void Escape(int start)
    {
        var plain = Encoding.UTF8.GetString(bytes.AsSpan(start, length - start));
        length = start;
        Raw(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(plain));
    }

    private Span<byte> Space(int needed)
    {
        if (bytes.Length - length < needed)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + needed));
        return bytes.AsSpan(length);
    }
}
