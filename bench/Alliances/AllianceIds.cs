using System.Text.Json;

namespace Matchmaking.Bench.Alliances;

/// <summary>Which alliances a running site has.</summary>
internal static class AllianceIds
{
    /// <exception cref="HttpRequestException">There are none, or the site does not answer.</exception>
    public static async Task<List<string>> Of(HttpClient client)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            using var page = JsonDocument.Parse(await client.GetByteArrayAsync($"/api/alliances?limit=200&cursor={cursor}"));
            ids.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("alliance").GetString()!));
            cursor = page.RootElement.GetProperty("next").GetString();
        }
        while (cursor is not null);
        return ids.Count > 0 ? ids : throw new HttpRequestException("there are no alliances; load some with bench simulate.");
    }
}
