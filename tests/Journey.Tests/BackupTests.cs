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
    public async Task The_commands_of_the_page_back_up_a_running_program_and_start_on_the_copy_where_everything_is_told_alike()
    {
        var page = new OperatorsPage(folder.Path);
        IReadOnlyDictionary<string, string> before;
        using (var program = await page.Start("./run --no-build --data /srv"))
        {
            (await program.Client.PutAsJsonAsync("/api/companies/metallbau-nord", JourneyTests.Profile())).EnsureSuccessStatusCode();
            await HaveHistory(program.Client);
            before = await Everything.ToldBy(program.Client);

            Assert.Equal((0, ""), await MatchmakingProcess.RunBy(page.Command("./run --no-build --backup"), page.Checkout));
            Assert.Equal((0, ""), await MatchmakingProcess.RunBy(page.Command("dotnet Matchmaking.Api.dll backup"), page.Published));

            // What comes after the backup is not in it, and the program was not disturbed.
            (await program.Client.PutAsJsonAsync("/api/companies/metallbau-sued", JourneyTests.Profile())).EnsureSuccessStatusCode();
        }

        using (var restored = await page.Start("./run --no-build --data /backup"))
        {
            Assert.Contains(": 0 Beispielbetriebe", restored.Announcement, StringComparison.Ordinal);
            Assert.Equal(before, await Everything.ToldBy(restored.Client));
        }

        using var other = await MatchmakingProcess.Start(Path.Combine(folder.Path, "backup", "2026-03-03"), examples: true);
        Assert.Equal(before, await Everything.ToldBy(other.Client));
    }

    [Fact]
    public async Task The_commands_of_the_page_dump_a_running_server_and_start_on_the_copy_where_everything_is_told_alike()
    {
        var page = new OperatorsPage(folder.Path);
        var server = await PostgreSqlServer.Shared;
        await server.Administer("createdb matchmaking", folder.Path);
        IReadOnlyDictionary<string, string> before;
        using (var program = await MatchmakingProcess.Start(Data, examples: true, On(server.ConnectionTo("matchmaking"))))
        {
            await HaveHistory(program.Client);
            before = await Everything.ToldBy(program.Client);
            foreach (var step in new[] { "pg_dump", "createdb", "pg_restore" })
                await server.Administer(page.Command(step), folder.Path);
        }

        using var restored = await MatchmakingProcess.Start(Copy, examples: false, On(server.ConnectionTo("matchmaking_restored")));
        Assert.Equal(before, await Everything.ToldBy(restored.Client));
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

    [Fact]
    public async Task The_commands_of_the_page_rebuild_the_read_tables_which_show_the_same()
    {
        var page = new OperatorsPage(folder.Path);
        var (script, program) = (page.Command("./run --no-build --rebuild-projection"), page.Command("dotnet Matchmaking.Api.dll rebuild-projection"));
        IReadOnlyDictionary<string, string> before;
        using (var running = await page.Start("./run --no-build --data /srv"))
        {
            await HaveHistory(running.Client);
            before = await Everything.ToldBy(running.Client);
            Assert.Equal(2, (await MatchmakingProcess.RunBy(script, page.Checkout)).ExitCode);
            await running.Terminate();
        }

        Assert.Equal((0, ""), await MatchmakingProcess.RunBy(script, page.Checkout));
        Assert.Equal((0, ""), await MatchmakingProcess.RunBy(program, page.Published));

        using var next = await page.Start("./run --no-build --data /srv");
        Assert.Equal(before, await Everything.ToldBy(next.Client));
    }

    /// <summary>Something of each kind that is stored, beyond what the examples bring along.</summary>
    private static async Task HaveHistory(HttpClient client)
    {
        await Taken(await client.PutAsJsonAsync("/api/companies/metallbau-nord", JourneyTests.Profile()));
        foreach (var state in new[] { "planned", "introduced", "lived" })
            await Taken(await client.PostAsJsonAsync("/api/companies/metallbau-nord/measures", new { practice = "AZ-02", state }));
        await Taken(await client.PostAsJsonAsync("/api/companies/metallbau-nord/dismissals", new { practice = "AZ-04", reason = "notNow" }));
        await Taken(await client.PutAsJsonAsync("/api/companies/metallbau-nord/consents/showToPeers", new { given = true }));
        await Taken(await client.PutAsJsonAsync("/api/alliances/eigenes", new { name = "Eigenes Bündnis" }));
        await Taken(await client.PutAsJsonAsync("/api/alliances/eigenes/members/metallbau-nord", new { }));
        await Taken(await client.PutAsJsonAsync("/api/alliances/eigenes/seats/vorsitz", new { kind = "municipality", organisation = "Stadt", from = "2024-01-01" }));
        await Taken(await client.PutAsJsonAsync("/api/alliances/eigenes/offers/treff", new { state = "running", title = "Treff", practice = "BU-05", published = true }));
        await Taken(await client.PostAsJsonAsync("/api/alliances/eigenes/pipeline", new { company = "metallbau-nord", outcome = "met" }));
    }

    private static async Task Taken(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {await answer.Content.ReadAsStringAsync()}");
        answer.Dispose();
    }

    private static string[] On(string database) => ["--Matchmaking:Mode=server", $"--Matchmaking:Database={database}"];
}
