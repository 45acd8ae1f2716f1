using System.Diagnostics;
using System.Runtime.CompilerServices;
using Matchmaking.Testing;

namespace Matchmaking.Journey.Tests;

/// <summary>What the scripts say before they build anything, and which folders they leave behind.</summary>
public sealed class ScriptTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("run", "--no-examples")]
    [InlineData("test", "--all-flavours")]
    public async Task Help_is_what_was_asked_for(string script, string option)
    {
        var (exitCode, output, error) = await Run(script, "--help");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains(option, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--port", "Unknown option '--port'.")]
    [InlineData("run", "5080", "Unknown option '5080'.")]
    [InlineData("run", "--urls", "--urls needs a value.")]
    [InlineData("run", "--data", "--data needs a value.")]
    [InlineData("run", "--flavour orleans", "--flavour takes packages or local, not 'orleans'.")]
    [InlineData("test", "--fast", "Unknown option '--fast'.")]
    [InlineData("test", "--only", "--only needs a value.")]
    [InlineData("test", "--only Nothing", "There is no tests/Nothing.Tests.")]
    [InlineData("test", "--flavour orleans", "--flavour takes packages or local, not 'orleans'.")]
    public async Task A_wrong_option_ends_with_2_and_a_sentence(string script, string options, string sentence)
    {
        var (exitCode, output, error) = await Run(script, options.Split(' '));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.EndsWith($"{sentence}\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_run_creates_is_for_its_owner_alone_and_taken_from_where_one_stands()
    {
        if (OperatingSystem.IsWindows())
            return;
        var page = new OperatorsPage(folder.Path);
        var data = Path.Combine(page.Checkout, "new", "data");

        using var program = await MatchmakingProcess.StartBy("umask 022 && exec ./run --no-build --no-examples --data new/data --urls http://127.0.0.1:0", page.Checkout);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data));

        var (exitCode, error) = await MatchmakingProcess.RunBy($"./run --no-build --data {data}", page.Checkout);
        Assert.Equal(2, exitCode);
        Assert.Contains($"The data folder {data} is in use by another process.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--backup copy")]
    [InlineData("--rebuild-projection")]
    public async Task Where_a_folder_was_mistyped_nothing_is_created(string task)
    {
        var page = new OperatorsPage(folder.Path);
        var before = Directory.GetFileSystemEntries(page.Checkout);

        var (exitCode, error) = await MatchmakingProcess.RunBy($"./run --no-build {task} --data mistyped", page.Checkout);

        Assert.Equal(1, exitCode);
        Assert.Contains("There is no database in ", error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(page.Checkout));
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(string script, params string[] options)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root(), script), .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Deadline);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
