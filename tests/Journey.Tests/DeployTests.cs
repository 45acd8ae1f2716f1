using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>What deploy/ says is what the program does.</summary>
public sealed partial class DeployTests : IDisposable
{
    private static readonly string Published = Path.GetDirectoryName(MatchmakingProcess.ProgramFile())!;
    private static readonly string[] Unit = File.ReadAllLines(InRepository("deploy/matchmaking.service"));
    private static readonly string[] Containerfile = File.ReadAllLines(InRepository("deploy/Containerfile"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_unit_starts_the_program_in_its_folder_and_ends_it_in_order()
    {
        var command = After(Unit, "ExecStart=")
            .Replace("/opt/matchmaking/", $"{Published}/", StringComparison.Ordinal)
            .Replace("/var/lib/matchmaking", folder.Path, StringComparison.Ordinal)
            .Replace("/usr/bin/dotnet", "dotnet", StringComparison.Ordinal);
        Assert.Equal("/opt/matchmaking", After(Unit, "WorkingDirectory="));
        // systemd makes this folder beneath /var/lib, for the user of the unit.
        Assert.Equal("matchmaking", After(Unit, "StateDirectory="));

        await StartsAndEnds($"umask {After(Unit, "UMask=")}; exec env {After(Unit, "Environment=")} {command}");
    }

    [Fact]
    public async Task The_container_starts_the_program_with_its_volume()
    {
        var command = JsonSerializer.Deserialize<string[]>(After(Containerfile, "ENTRYPOINT "))!;
        Assert.Equal("/data", After(Containerfile, "VOLUME "));
        Assert.Contains($":{After(Containerfile, "EXPOSE ")}", string.Join(' ', command), StringComparison.Ordinal);

        await StartsAndEnds("exec " + string.Join(' ', command)
            .Replace("/app/", $"{Published}/", StringComparison.Ordinal)
            .Replace("/data", folder.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_unit_gives_up_on_the_exit_code_of_a_broken_catalogue_alone()
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName;

        var (exitCode, _) = await MatchmakingProcess.RunToItsEnd(folder.Path, $"--Matchmaking:Catalogue={empty}");

        Assert.Equal(After(Unit, "RestartPreventExitStatus="), $"{exitCode}");
    }

    [Fact]
    public void Every_setting_that_is_named_is_documented()
    {
        var documents = File.ReadAllText(InRepository("docs/operations.md")) + File.ReadAllText(InRepository("docs/settings.md"));
        string[] named = [.. Setting().Matches(string.Join('\n', [.. Unit, .. Containerfile])).Select(setting => setting.Value).Distinct()];

        Assert.NotEmpty(named);
        Assert.All(named, setting => Assert.Contains(setting, documents, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Api/Api.csproj", "dotnet publish Api -c Release")]
    [InlineData("deploy/matchmaking.service", "cp deploy/matchmaking.service")]
    [InlineData("deploy/Containerfile", "podman build -f deploy/Containerfile")]
    public void Every_file_of_the_repository_that_a_command_needs_is_there(string file, string command)
    {
        Assert.True(File.Exists(InRepository(file)));
        Assert.Contains(command, string.Join('\n', [.. Unit, .. Containerfile]), StringComparison.Ordinal);
    }

    /// <summary>Only the address is another one: tests run beside each other.</summary>
    private async Task StartsAndEnds(string command)
    {
        using var program = await MatchmakingProcess.StartBy(Address().Replace(command, "--urls http://127.0.0.1:0"), Published);
        foreach (var health in new[] { "/health/live", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await program.Client.GetAsync(health)).StatusCode);
        Assert.True(File.Exists(Path.Combine(folder.Path, "matchmaking.db")));
        Assert.Equal(0, await program.Terminate());
    }

    private static string After(string[] lines, string beginning) =>
        Assert.Single(lines, line => line.StartsWith(beginning, StringComparison.Ordinal))[beginning.Length..].Trim();

    private static string InRepository(string file) => Path.Combine(OperatorsPage.Repository(), file);

    [GeneratedRegex(@"--urls http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"Matchmaking(__|:)[A-Z]\w+|OTEL_[A-Z_]+")]
    private static partial Regex Setting();
}
