using System.Net;
using System.Net.Http.Json;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests.Cluster;

/// <summary>What fails in a silo reaches callers of another process as what it is.</summary>
public sealed class ClusterOutageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int described;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task While_the_database_is_away_web_processes_of_a_cluster_answer_not_now()
    {
        await using var server = await PostgreSqlServer.Start();
        var database = await server.NewDatabase();
        using var silo = await SiloProcess.Start(database);
        using var door = await MatchmakingProcess.Start(
            folder.Path, arguments: ["--Matchmaking:Mode=cluster", $"--Matchmaking:Database={database}"]);
        await Eventually.Holds(async () => (await Describe(door.Client, "vorher")).IsSuccessStatusCode, "a firm is stored");

        await server.Pause();
        foreach (var address in new[] { "/api/companies", "/api/companies/nie-gelesen" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await door.Client.GetAsync(address)).StatusCode);
        using var change = await Describe(door.Client, "vorher");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, change.StatusCode);
        Assert.NotNull(change.Headers.RetryAfter);

        await server.Continue();
        await Eventually.Holds(async () => (await Describe(door.Client, "nachher")).IsSuccessStatusCode, "changes are taken again");
        Assert.Equal(HttpStatusCode.OK, (await door.Client.GetAsync("/api/companies/vorher")).StatusCode);
    }

    private Task<HttpResponseMessage> Describe(HttpClient client, string firm) =>
        client.PutAsJsonAsync($"/api/companies/{firm}", new { name = firm, headcount = 10 + (++described % 80), shiftShare = 0.5 });
}
