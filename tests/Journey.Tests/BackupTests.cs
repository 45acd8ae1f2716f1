using System.Net.Http.Json;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>The commands of docs/operations.md.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    private string Copy => Path.Combine(folder.Path, "copy");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_made_while_the_program_runs_starts_elsewhere_with_the_identical_export()
    {
        string before;
        using (var program = await MatchmakingProcess.Start(Data, examples: true))
        {
            (await program.Client.PutAsJsonAsync("/api/companies/metallbau-nord", JourneyTests.Profile())).EnsureSuccessStatusCode();
            before = await program.Client.GetStringAsync("/api/export/companies.csv");

            Assert.Equal((0, ""), await MatchmakingProcess.Maintain(Data, "backup", Copy));

            // What comes after the backup is not in it, and the program was not disturbed.
            (await program.Client.PutAsJsonAsync("/api/companies/metallbau-sued", JourneyTests.Profile())).EnsureSuccessStatusCode();
        }

        using var restored = await MatchmakingProcess.Start(Copy, examples: true);
        Assert.Contains(": 0 Beispielbetriebe", restored.Announcement, StringComparison.Ordinal);
        Assert.Equal(before, await restored.Client.GetStringAsync("/api/export/companies.csv"));
    }

    [Fact]
    public async Task A_dump_made_while_the_program_runs_starts_elsewhere_with_the_identical_export()
    {
        var server = await PostgreSqlServer.Shared;
        var database = await server.NewDatabase();
        string before;
        string copy;
        using (var program = await MatchmakingProcess.Start(Data, examples: true, On(database)))
        {
            before = await program.Client.GetStringAsync("/api/export/companies.csv");
            copy = await server.DumpAndRestore(database);
        }

        using var restored = await MatchmakingProcess.Start(Copy, examples: false, On(copy));
        Assert.Equal(before, await restored.Client.GetStringAsync("/api/export/companies.csv"));
    }

    [Fact]
    public async Task A_backup_under_a_stream_of_changes_holds_everything_acknowledged_before_it()
    {
        using var program = await MatchmakingProcess.Start(Data);
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var stream = Task.Run(async () =>
        {
            for (; !stop.IsCancellationRequested; acknowledged++)
                (await program.Client.PutAsJsonAsync($"/api/companies/firma-{acknowledged:D5}", JourneyTests.Profile())).EnsureSuccessStatusCode();
        });
        await Eventually.Holds(() => Task.FromResult(Volatile.Read(ref acknowledged) > 50), "fifty firms are stored");

        var before = Volatile.Read(ref acknowledged);
        Assert.Equal((0, ""), await MatchmakingProcess.Maintain(Data, "backup", Copy));
        await stop.CancelAsync();
        await stream;

        using var restored = await MatchmakingProcess.Start(Copy);
        var export = await restored.Client.GetStringAsync("/api/export/companies.csv");
        Assert.All(Enumerable.Range(0, before), number => Assert.Contains($"firma-{number:D5}", export, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await (await MatchmakingProcess.Start(Data)).Terminate();
        Directory.CreateDirectory(Copy);

        var (exitCode, error) = await MatchmakingProcess.Maintain(Data, "backup", Copy);

        Assert.Equal(1, exitCode);
        Assert.Contains("exists already", error, StringComparison.Ordinal);
    }

    /// <summary>What is set here and told there must stay the same.</summary>
    [Theory]
    [InlineData("dotnet Matchmaking.Api.dll backup FOLDER --Matchmaking:Data=DIR")]
    [InlineData("dotnet Matchmaking.Api.dll rebuild-projection --Matchmaking:Data=DIR")]
    [InlineData("pg_dump --format=custom --file=")]
    [InlineData("pg_restore --dbname=")]
    [InlineData("synchronous=FULL")]
    public void The_page_for_operators_names_the_commands_that_are_tested_here(string text) =>
        Assert.Contains(text, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operations.md")), StringComparison.Ordinal);

    [Fact]
    public async Task The_read_tables_are_rebuilt_on_command_and_show_the_same()
    {
        string before;
        using (var program = await MatchmakingProcess.Start(Data, examples: true))
        {
            before = await program.Client.GetStringAsync("/api/export/companies.csv");
            Assert.Equal(2, (await MatchmakingProcess.Maintain(Data, "rebuild-projection")).ExitCode);
            await program.Terminate();
        }

        Assert.Equal((0, ""), await MatchmakingProcess.Maintain(Data, "rebuild-projection"));

        using var next = await MatchmakingProcess.Start(Data, examples: true);
        Assert.Equal(before, await next.Client.GetStringAsync("/api/export/companies.csv"));
    }

    private static string[] On(string database) => ["--Matchmaking:Mode=server", $"--Matchmaking:Database={database}"];
}
