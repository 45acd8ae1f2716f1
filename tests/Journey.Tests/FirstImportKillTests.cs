using System.Net.Http.Json;
using System.Text.Json;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>A first start may end at any moment; the next ones bring the examples to where one undisturbed start does.</summary>
public sealed class FirstImportKillTests : IDisposable
{
    private readonly TemporaryFolder undisturbed = new();
    private readonly TemporaryFolder killed = new();

    public void Dispose()
    {
        undisturbed.Dispose();
        killed.Dispose();
    }

    [Fact]
    public async Task Kills_during_the_first_import_leave_nothing_out_and_double_nothing()
    {
        // The very first examples are stored: faster than over HTTP, which is still warming up while the import goes on.
        using (var program = MatchmakingProcess.StartUnready(killed.Path))
        {
            await LogIsLongerThan(150_000);
            await program.Kill();
            Assert.False(File.Exists(Path.Combine(killed.Path, "examples-imported.txt")), "The import was over before it was killed.");
        }

        foreach (var goal in new[] { 0, 1, 20, 40 })
        {
            using var program = MatchmakingProcess.StartUnready(killed.Path);
            await Eventually.Holds(async () => await Companies(program.Client) >= goal, $"{goal} examples are stored");
            await program.Kill();
        }

        Assert.Equal(await Export(undisturbed), await Export(killed));
    }

    /// <summary>Waits until the write-ahead log, which has about 110,000 bytes before the import and a million after it, has so many.</summary>
    private async Task LogIsLongerThan(long bytes)
    {
        var log = Path.Combine(killed.Path, "matchmaking.db-wal");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (new FileInfo(log) is not { Exists: true } file || file.Length < bytes)
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>-1 while nobody listens yet; the import begins when somebody does.</summary>
    private static async Task<int> Companies(HttpClient client)
    {
        try
        {
            var page = await client.GetFromJsonAsync<JsonElement>("/api/companies?limit=200");
            return page.GetProperty("items").GetArrayLength();
        }
        catch (HttpRequestException)
        {
            return -1;
        }
    }

    private static async Task<string> Export(TemporaryFolder data)
    {
        using var program = await MatchmakingProcess.Start(data.Path, examples: true);
        var alliance = await program.Client.GetFromJsonAsync<JsonElement>("/api/alliances/duisburg");
        return await program.Client.GetStringAsync("/api/export/companies.csv") + alliance.GetProperty("members");
    }
}
