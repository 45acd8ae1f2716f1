using System.Text.Json;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>Log lines that a program reads.</summary>
public sealed class LogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_line_is_an_object_where_that_is_asked_for()
    {
        using (var program = await MatchmakingProcess.Start(folder.Path, arguments: ["--Matchmaking:Logs=json", "--Logging:LogLevel:Microsoft.AspNetCore=Debug"]))
        {
            await program.Client.GetStringAsync("/api/practices");
            Assert.Equal(0, await program.Terminate());

            var lines = program.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
            var request = lines.First(line => line.GetProperty("message").GetString()!.Contains("/api/practices", StringComparison.Ordinal));
            Assert.Equal("info", request.GetProperty("level").GetString());
            Assert.Equal(32, request.GetProperty("trace").GetString()!.Length);
            Assert.All(lines, line => Assert.True(line.TryGetProperty("time", out _) && line.TryGetProperty("category", out _)));
        }
    }

    [Fact]
    public async Task Any_other_way_to_write_them_is_refused()
    {
        var (exitCode, error) = await MatchmakingProcess.RunToItsEnd(folder.Path, "--Matchmaking:Logs=xml");

        Assert.Equal((1, "Matchmaking:Logs is 'xml', but text or json is expected."), (exitCode, error.Trim()));
    }
}
