using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Api.Http;

/// <summary>An answer that a change can rest on.</summary>
internal interface IVersioned
{
    /// <summary>Grows by one with every stored change, from 1.</summary>
    long Version { get; }
}

/// <summary>
/// The strong ETag of an answer: its version and a fingerprint of its body, which also changes with the language, with
/// time alone (a dismissal that runs out) and with the names of others. A change rests on the version only.
/// </summary>
internal static class VersionTag
{
    private const int FingerprintBytes = 6;

    /// <summary>Gives every answer that has a version its tag.</summary>
    public static TBuilder TagsVersions<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (call, next) =>
        {
            var result = await next(call);
            if (result is INestedHttpResult { Result: IValueHttpResult { Value: IVersioned answer } })
                call.HttpContext.Response.Headers.ETag = Of(answer);
            return result;
        });

    public static string Of(IVersioned answer)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), ApiJson.Default);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, FingerprintBytes));
        return string.Create(CultureInfo.InvariantCulture, $"\"{answer.Version}-{fingerprint}\"");
    }

    /// <summary>Null for a weak tag or one that we never gave.</summary>
    public static long? VersionOf(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        return !tag.IsWeak
            && text.IndexOf('-') is > 0 and var dash && text[(dash + 1)..].Length == 2 * FingerprintBytes
            && long.TryParse(text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
                ? version
                : null;
    }
}
