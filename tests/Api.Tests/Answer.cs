using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Matchmaking.Api.Tests;

/// <summary>An HTTP answer with its body read.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, HttpResponseHeaders Headers, string Body)
{
    private JsonElement? json;

    public JsonElement Json => json ??= JsonDocument.Parse(Body).RootElement;

    public string? Type => Json.GetProperty("type").GetString();

    public string? Title => Json.GetProperty("title").GetString();

    public string Error(string field) => Json.GetProperty("errors").GetProperty(field)[0].GetString()!;

    public JsonElement this[string member] => Json.GetProperty(member);
}

internal static class Requests
{
    public static Task<Answer> Ask(this HttpClient client, string address) => client.Ask(HttpMethod.Get, address);

    public static Task<Answer> Post(this HttpClient client, string address, string json, string? key = null) =>
        client.Ask(HttpMethod.Post, address, Json(json), key);

    public static Task<Answer> Put(this HttpClient client, string address, string json, string? key = null) =>
        client.Ask(HttpMethod.Put, address, Json(json), key);

    public static Task<Answer> Delete(this HttpClient client, string address, string? key = null) =>
        client.Ask(HttpMethod.Delete, address, null, key);

    public static async Task<Answer> Ask(
        this HttpClient client, HttpMethod method, string address, HttpContent? content = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, body);
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>A company that exists, with an id of its own.</summary>
    public static async Task<string> NewCompany(this HttpClient client, int headcount = 40, double shiftShare = 0.8)
    {
        var id = $"firma-{Guid.NewGuid():N}";
        var answer = await client.Put($"/api/companies/{id}", Profile(headcount, shiftShare));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return id;
    }

    public static string Profile(int headcount = 40, double shiftShare = 0.8, string name = "Metallbau Nord") => JsonSerializer.Serialize(new
    {
        name,
        headcount,
        sector = "C",
        sectorScheme = "WZ2008",
        shiftShare,
        mobileShare = 0.1,
        district = "Hamborn",
        postalCode = "47166",
        languages = new[] { "de", "tr" },
        topics = new[] { "PFL" },
        willingToHost = true,
        example = false,
    });
}
