using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Matchmaking.Api.Tests.Http;

/// <summary>
/// Requests that no client library would send. What the web server cannot read at all it refuses itself, without a body
/// (docs/http.md says so); as soon as the head is readable the answer is a problem.
/// </summary>
[Collection(ApiCollection.Name)]
public sealed class ServerRefusalTests(ApiFixture api)
{
    private const string Post = "POST /api/recommendations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";

    public static TheoryData<string, string, int> Unreadable => new()
    {
        { "no request at all", "NONSENSE\r\n\r\n", 400 },
        { "no host", "GET /api/personas HTTP/1.1\r\n\r\n", 400 },
        { "a header without a colon", "GET /api/personas HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n", 400 },
        { "a zero in the path", "GET /api/personas/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400 },
        { "an address of 9,000 characters", $"GET /api/practices?q={new string('x', 9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414 },
        { "33,000 characters of headers", $"GET /api/personas HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 33_000)}\r\n\r\n", 431 },
    };

    public static TheoryData<string, string, int, string> Readable => new()
    {
        { "a length above what the server takes in", $"{Post}Content-Length: 70000000\r\n\r\n", 413, "body-too-large" },
        { "broken pieces", $"{Post}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{{}}\r\n0\r\n\r\n", 400, "bad-request" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_the_server_cannot_read_is_refused_without_words(string what, string request, int status)
    {
        var answer = await Send(request);

        Assert.True(answer.StartsWith(Invariant($"HTTP/1.1 {status} "), StringComparison.Ordinal), $"{what}: {answer}");
        Assert.Contains("Content-Length: 0\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close\r\n", answer, StringComparison.Ordinal);
        await StillAlive();
    }

    [Theory, MemberData(nameof(Readable))]
    public async Task What_comes_after_a_readable_head_is_a_problem(string what, string request, int status, string problem)
    {
        var answer = await Send(request);

        Assert.True(answer.StartsWith(Invariant($"HTTP/1.1 {status} "), StringComparison.Ordinal), $"{what}: {answer}");
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains($"urn:matchmaking:problem:{problem}", answer, StringComparison.Ordinal);
        Assert.Contains("\"traceId\"", answer, StringComparison.Ordinal);
        await StillAlive();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private async Task StillAlive() => Assert.Equal(System.Net.HttpStatusCode.OK, (await api.German.Ask("/health/live")).Status);

    /// <summary>Sends the bytes as they are and reads until the server closes.</summary>
    private async Task<string> Send(string request)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        var address = api.German.BaseAddress!;
        await client.ConnectAsync(address.Host, address.Port, deadline.Token);
        var stream = client.GetStream();
        // Reading first: a server that closes with something unread may take back what it said.
        var answer = ReadToEnd(stream, deadline.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), deadline.Token);
        return await answer;
    }

    private static async Task<string> ReadToEnd(NetworkStream stream, CancellationToken deadline)
    {
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, deadline);
        }
        catch (IOException)
        {
            // Reset instead of closed; what came before counts.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
