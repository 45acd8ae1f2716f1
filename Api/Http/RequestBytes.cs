using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Matchmaking.Api.Http;

/// <summary>Reads whole bodies of limited length.</summary>
internal static class RequestBytes
{
    /// <summary>
    /// What the web server itself lets in. It is far above what endpoints read because a sender who is cut off in the
    /// middle sees a broken connection instead of the answer; so the rest is read and dropped.
    /// </summary>
    public const int LargestDrained = 64 * 1024 * 1024;

    /// <summary>Whether the request says by itself that it has no body.</summary>
    public static bool AreMissing(HttpContext http) =>
        http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    /// <summary>The body, or null when it is longer than the limit. The caller advances the reader past what it got.</summary>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAll(HttpContext http, int limit)
    {
        var (reader, cancellation) = (http.Request.BodyReader, http.RequestAborted);
        // One that says beforehand that it is too long is not collected first.
        var refused = http.Request.ContentLength > limit;
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            if (refused || result.Buffer.Length > limit)
            {
                await Drain(reader, result, cancellation);
                return null;
            }

            if (result.IsCompleted)
                return result.Buffer;

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static async ValueTask Drain(PipeReader reader, ReadResult result, CancellationToken cancellation)
    {
        reader.AdvanceTo(result.Buffer.End);
        while (!result.IsCompleted)
        {
            result = await reader.ReadAsync(cancellation);
            reader.AdvanceTo(result.Buffer.End);
        }
    }
}
