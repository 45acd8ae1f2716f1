using System.Buffers.Text;

namespace Matchmaking.Bench.Http;

/// <summary>Just enough of HTTP/1.1 to know where an answer ends.</summary>
internal static class AnswerLength
{
    /// <summary>The header is not complete yet.</summary>
    public const int Unknown = -1;

    /// <summary>The answer ends with an empty chunk.</summary>
    public const int Chunked = -2;

    private const int StatusOffset = 9;

    public static int Of(ReadOnlySpan<byte> answer)
    {
        var headerEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headerEnd < 0)
            return Unknown;

        var header = answer[..headerEnd];
        var field = header.IndexOf("\r\nContent-Length: "u8);
        if (field < 0)
            return Chunked;

        return Utf8Parser.TryParse(header[(field + "\r\nContent-Length: ".Length)..], out int body, out _)
            ? headerEnd + 4 + body
            : throw new IOException("an answer states a length that is no number.");
    }

    public static bool IsComplete(int expected, ReadOnlySpan<byte> answer) => expected switch
    {
        Unknown => false,
        Chunked => answer.EndsWith("\r\n0\r\n\r\n"u8),
        _ => answer.Length >= expected,
    };

    public static int Status(ReadOnlySpan<byte> answer) =>
        Utf8Parser.TryParse(answer[StatusOffset..], out int status, out _) ? status : 0;
}
