using System.Net.Http.Headers;
using System.Text;

namespace Matchmaking.Bench.Simulate;

/// <summary>A running site that takes what was invented, through the doors that everybody uses.</summary>
internal sealed class Site(Uri url) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = url, Timeout = TimeSpan.FromMinutes(10) };

    public async Task Import(byte[] csv, string key)
    {
        using var content = new ByteArrayContent(csv);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        await Send(HttpMethod.Post, "/api/import/companies", key, content, CancellationToken.None);
    }

    public async Task Send(SimulatedRequest request, CancellationToken cancellation)
    {
        using var content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        await Send(new HttpMethod(request.Method), request.Path, request.Key, content, cancellation);
    }

    public void Dispose() => client.Dispose();

    /// <exception cref="HttpRequestException">It was refused; the message holds why.</exception>
    private async Task Send(HttpMethod method, string path, string key, HttpContent content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{method} {path} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
    }
}
