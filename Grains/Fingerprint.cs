using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Matchmaking.Grains;

/// <summary>Tells a repetition of a request from another request.</summary>
internal static class Fingerprint
{
    /// <param name="kind">What is asked for.</param>
    /// <param name="request">The request without its operation id.</param>
    /// <param name="form">How it is written as text; members left out are not part of it, so that a contract that grows keeps old fingerprints.</param>
    public static string Of<T>(string kind, T request, JsonTypeInfo<T> form)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(request, form);
        return $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}";
    }
}
