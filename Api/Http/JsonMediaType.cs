using Microsoft.Net.Http.Headers;

namespace Matchmaking.Api.Http;

internal static class JsonMediaType
{
    /// <summary>Whether the header names JSON in the only encoding that JSON has.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType is "application/json")
            return true;

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
