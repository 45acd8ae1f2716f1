using System.Net.Http.Json;
using System.Text.Json;

namespace Matchmaking.Journey.Tests;

/// <summary>All that the program tells of what it stores: a copy of its data has to tell the same.</summary>
internal static class Everything
{
    /// <summary>Answers by address: the table of companies, each company and alliance with its history, the months, the models.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ToldBy(HttpClient client)
    {
        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string[] addresses =
        [
            "/api/export/companies.csv", "/api/model", "/api/model/runs", "/api/spotlights/2031-03",
            .. (await Ids(client, "companies", "company")).SelectMany(id => new[] { $"/api/companies/{id}", $"/api/companies/{id}/recommendations", $"/api/companies/{id}/personas" }),
            .. (await Ids(client, "alliances", "alliance")).SelectMany(id => new[] { $"/api/alliances/{id}", $"/api/alliances/{id}/pipeline" }),
        ];
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address);
            told[address] = $"{(int)answer.StatusCode} {WithoutTrace(await answer.Content.ReadAsStringAsync())}";
        }

        return told;
    }

    private static async Task<List<string>> Ids(HttpClient client, string list, string member)
    {
        var (ids, next) = (new List<string>(), "");
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/{list}?limit=200{next}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!));
            next = page.TryGetProperty("next", out var cursor) && cursor.GetString() is { } more ? $"&cursor={more}" : "";
        }
        while (next.Length > 0);
        return ids;
    }

    /// <summary>A problem names the trace of its request.</summary>
    private static string WithoutTrace(string answer) => answer.Contains("\"traceId\"", StringComparison.Ordinal)
        ? JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("type").GetString()!
        : answer;
}
