using System.Buffers;
using System.Reflection;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Api.Companies.Import;

/// <summary>A CSV file as the body of a request.</summary>
internal sealed record CsvBody(ReadOnlyMemory<byte> Bytes) : IRefusable, IEndpointParameterMetadataProvider
{
    private const int LongestBody = 2 * 1024 * 1024;

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
        if (!IsReadable(http.Request.ContentType))
            return Refused(RequestRefusal.UnsupportedMediaType);

        var reader = http.Request.BodyReader;
        if (await RequestBytes.ReadAll(reader, LongestBody, http.RequestAborted) is not { } bytes)
            return Refused(RequestRefusal.BodyTooLarge);

        var body = new CsvBody(bytes.ToArray());
        reader.AdvanceTo(bytes.End);
        return body;
    }

    private static bool IsReadable(string? contentType) =>
        string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type) && MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase));

    private static CsvBody Refused(RequestRefusal refusal) => new(ReadOnlyMemory<byte>.Empty) { Refusal = Problem.Of(refusal) };
}
