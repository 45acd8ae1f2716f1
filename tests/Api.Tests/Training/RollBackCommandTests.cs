using System.Diagnostics;
using System.Text.Json;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Testing;
using Orleans;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Training;

/// <summary>The command of docs/operations.md that goes back to the model before.</summary>
public sealed class RollBackCommandTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_command_of_the_page_takes_one_model_back_however_often_it_is_sent_with_its_key()
    {
        await using var program = await RunningProgram.Start(folder.Path);
        await Publish(program, "aaaa");
        await Publish(program, "bbbb");
        await Publish(program, "cccc");

        var command = Command().Replace("http://127.0.0.1:5080/", program.Address.ToString(), StringComparison.Ordinal);
        var answer = await Run(command);
        Assert.Equal("bbbb", JsonDocument.Parse(answer).RootElement.GetProperty("live").GetString());

        await Run(command);
        Assert.Equal("bbbb", (await Registry(program).Get()).Live);
    }

    private static async Task Publish(RunningProgram program, string version)
    {
        var outcome = await Registry(program).Report(new ReportTraining(new TrainingRun { Version = version }, version));
        Assert.Equal(version, outcome.Value!.Live);
    }

    private static IModelRegistryGrain Registry(RunningProgram program) => program.Services.GetRequiredService<IGrainFactory>().GetModelRegistry();

    private static string Command() =>
        Assert.Single(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "operations.md")), line => line.StartsWith("    curl ", StringComparison.Ordinal)).Trim();

    private static async Task<string> Run(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var deadline = new CancellationTokenSource(Deadline);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, $"curl, which ./test installs, ended with {process.ExitCode}: {await error}");
        return output;
    }
}
