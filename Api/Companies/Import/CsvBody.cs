using System.Buffers;
using System.Reflection;
using System.Text;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Api.Companies.Import;

/// <summary>A CSV file as the body of a request.</summary>
internal sealed record CsvBody(ReadOnlyMemory<byte> Bytes) : IRefusable, IEndpointParameterMetadataProvider
{
    private const int LongestBody = TableIntake.LargestFile;

    /// <summary>Besides CSV what clients send when nobody tells them the type of a file.</summary>
    private static readonly string[] MediaTypes =
    [
        "text/csv", "application/csv", "application/vnd.ms-excel", "text/plain", "application/octet-stream", "application/x-www-form-urlencoded",
    ];

    public Problem? Refusal { get; private init; }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyDescription(typeof(string), "text/csv"));

    public static async ValueTask<CsvBody?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        if (RequestBytes.AreMissing(http))
            return Refused(RequestRefusal.MissingBody);
        if (!IsReadable(http.Request.ContentType, out var encoding) || http.Request.Headers.ContentEncoding.Count > 0)
            return Refused(RequestRefusal.UnsupportedMediaType);

        // Before a place is taken: who sends too much keeps nobody from importing.
        if (http.Request.ContentLength > LongestBody && await RequestBytes.ReadAll(http, LongestBody) is null)
            return Refused(RequestRefusal.BodyTooLarge);

        var reader = http.Request.BodyReader;
        if (http.RequestServices.GetRequiredService<ImportGate>().TryEnter() is not { } place)
        {
            // Read and dropped: a sender who is cut off in the middle would see a broken connection instead of the answer.
            await RequestBytes.ReadAll(http, limit: 0);
            return Refused(RequestRefusal.ImportsBusy);
        }

        http.Response.RegisterForDispose(place);
        if (await RequestBytes.ReadAll(http, LongestBody) is not { } bytes)
            return Refused(RequestRefusal.BodyTooLarge);

        var body = bytes.IsEmpty ? Refused(RequestRefusal.MissingBody) : new CsvBody(encoding is null ? bytes.ToArray() : Encoding.UTF8.GetBytes(encoding.GetString(bytes)));
        reader.AdvanceTo(bytes.End);
        return body;
    }

    /// <param name="contentType">The header.</param>
    /// <param name="encoding">What to read the bytes with, where they are not UTF-8.</param>
    private static bool IsReadable(string? contentType, out Encoding? encoding)
    {
        encoding = null;
        if (string.IsNullOrEmpty(contentType))
            return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
            && IsKnown(HeaderUtilities.RemoveQuotes(type.Charset).ToString(), out encoding);
    }

    /// <summary>Browsers and Excel read ISO 8859-1 as its superset of Windows, and so do we.</summary>
    private static bool IsKnown(string charset, out Encoding? encoding)
    {
        encoding = null;
        switch (charset.ToUpperInvariant())
        {
            case "" or "UTF-8" or "UTF8" or "US-ASCII":
                return true;
            case "WINDOWS-1252" or "CP1252" or "ISO-8859-1" or "LATIN1":
                encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252);
                return true;
            default:
                return false;
        }
    }

    private static CsvBody Refused(RequestRefusal refusal) => new(ReadOnlyMemory<byte>.Empty) { Refusal = Problem.Of(refusal) };
}
