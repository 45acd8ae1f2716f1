using System.Reflection;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Api.Http;

/// <summary>
/// On which version a client rests its change (RFC 9110, 13.1): If-Match with the ETag that it read or an asterisk, or
/// If-None-Match with an asterisk for something that must not exist yet. Without either the last one to write wins.
/// </summary>
/// <param name="Expected">The version that it must have, 0 for none yet; null for any.</param>
/// <param name="MustExist">Any version will do, but there has to be one.</param>
internal sealed record VersionCondition(long? Expected = null, bool MustExist = false) : IRefusable, IEndpointParameterMetadataProvider
{
    private const string Any = "*";

    /// <summary>The version of nothing: versions begin at 1, and 0 has a meaning of its own.</summary>
    private const long Never = -1;

    public Problem? Refusal { get; private init; }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new HeaderDescription("If-Match", "The ETag as it was read: 412 when something was stored since. An asterisk: 412 when there is none.", "^(\\*|\"[!-~]*\")$"));
        builder.Metadata.Add(new HeaderDescription("If-None-Match", "An asterisk: 412 when it exists already.", "^\\*$"));
    }

    public static ValueTask<VersionCondition?> BindAsync(HttpContext http, ParameterInfo parameter) =>
        ValueTask.FromResult<VersionCondition?>((http.Request.Headers.IfMatch.ToString().Trim(), http.Request.Headers.IfNoneMatch.ToString().Trim()) switch
        {
            ("", "") => new VersionCondition(),
            ("", Any) => new VersionCondition(0),
            (Any, "") => new VersionCondition(MustExist: true),
            (var tag, "") when EntityTagHeaderValue.TryParse(tag, out var parsed) => new VersionCondition(VersionTag.VersionOf(parsed) ?? Never),
            _ => new VersionCondition() { Refusal = Problem.Of(RequestRefusal.InvalidPrecondition) },
        });
}
