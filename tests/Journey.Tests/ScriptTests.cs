using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Matchmaking.Journey.Tests;

/// <summary>What the scripts say before they build anything.</summary>
public sealed class ScriptTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

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
