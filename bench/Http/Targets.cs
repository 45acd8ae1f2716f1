using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Matchmaking.Bench.Http;

/// <summary>An endpoint with requests to choose from, written out beforehand so that sending costs next to nothing.</summary>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Requests);

/// <summary>The three endpoints that are compared. The first is the yardstick.</summary>
internal static class Targets
{
    private const int Profiles = 500;

    public static async Task<IReadOnlyList<Target>> Of(HttpOptions options)
    {
        using var client = new HttpClient { BaseAddress = options.Url };
        var practices = await Items(client, "/api/practices?limit=200");
        var companies = await Items(client, "/api/companies?limit=200");
        if (companies.Count == 0)
            throw new HttpRequestException("there are no companies; start it with its examples.");

        var profiles = new FirmProfiles(
            [.. practices.Select(practice => practice.GetProperty("practice").GetString()!)],
            [.. practices.SelectMany(practice => practice.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!)).Distinct()],
            [.. (await Items(client, "/api/personas")).Select(persona => persona.GetProperty("persona").GetString()!)],
            new Random(options.Seed));

        return
        [
            new Target("GET /health/live", [Get(options, "/health/live")]),
            new Target("POST /api/recommendations", [.. Enumerable.Range(0, Profiles).Select(_ => Post(options, "/api/recommendations", profiles.Next()))]),
            new Target(
                "GET /api/companies/{id}/recommendations",
                [.. companies.Select(company => Get(options, $"/api/companies/{company.GetProperty("company").GetString()}/recommendations"))]),
        ];
    }

    private static async Task<List<JsonElement>> Items(HttpClient client, string address) =>
        [.. JsonDocument.Parse(await client.GetByteArrayAsync(address)).RootElement.GetProperty("items").EnumerateArray()];

    private static byte[] Get(HttpOptions options, string path) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {options.Url.Authority}\r\nAccept-Language: de\r\n\r\n");

    private static byte[] Post(HttpOptions options, string path, byte[] json)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {options.Url.Authority}\r\nAccept-Language: de\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. json];
    }
}
