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
        var midway = 0;
        foreach (var goal in new[] { 0, 1, 20, 40 })
        {
            using var program = MatchmakingProcess.StartUnready(killed.Path);
            await Eventually.Holds(async () => await Companies(program.Client) >= goal, $"{goal} examples are stored");
            await program.Kill();
            midway += File.Exists(Path.Combine(killed.Path, "examples-imported.txt")) ? 0 : 1;
        }

        Assert.True(midway > 0, "Every import was over before it was killed.");
        Assert.Equal(await Export(undisturbed), await Export(killed));
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
