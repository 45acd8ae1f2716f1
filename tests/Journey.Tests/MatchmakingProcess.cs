using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Matchmaking.Journey.Tests;

/// <summary>The built program as a process of its own, as <c>./run</c> starts it.</summary>
internal sealed partial class MatchmakingProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private MatchmakingProcess(Process process, string announcement, Uri address)
    {
        this.process = process;
        Announcement = announcement;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>The one line it prints when it is ready.</summary>
    public string Announcement { get; }

    public HttpClient Client { get; }

    public static async Task<MatchmakingProcess> Start(string data, bool examples = false)
    {
        var process = Launch(data, examples);
        using var deadline = new CancellationTokenSource(Deadline);
        var line = await process.StandardOutput.ReadLineAsync(deadline.Token);
        if (line is null)
        {
            var error = await process.StandardError.ReadToEndAsync(deadline.Token);
            throw new InvalidOperationException($"It ended before it was ready: {error}");
        }

        // Nobody may block on a full pipe.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var address = line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        return new MatchmakingProcess(process, line, new Uri(address));
    }

    /// <summary>Starts it where it is expected to end by itself.</summary>
    public static async Task<(int ExitCode, string Error)> RunToItsEnd(string data, params string[] arguments)
    {
        using var process = Launch(data, examples: false, arguments);
        using var deadline = new CancellationTokenSource(Deadline);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await error);
    }

    /// <summary>Asks it to end (SIGTERM) and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Terminate()
    {
        const int sigterm = 15;
        Assert.Equal(0, SendSignal(process.Id, sigterm));
        using var deadline = new CancellationTokenSource(Deadline);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    /// <summary>Ends it as a power cut of the process would (SIGKILL).</summary>
    public async Task Kill()
    {
        process.Kill();
        using var deadline = new CancellationTokenSource(Deadline);
        await process.WaitForExitAsync(deadline.Token);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static Process Launch(string data, bool examples, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] all =
        [
            ProgramFile(), "--urls", "http://127.0.0.1:0", $"--Matchmaking:Data={data}", $"--Matchmaking:Examples={examples}",
            .. arguments,
        ];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>artifacts/FLAVOUR/bin/Journey.Tests/CONFIGURATION/ lies beside artifacts/FLAVOUR/bin/Api/CONFIGURATION/.</summary>
    private static string ProgramFile()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "Api", here.Name, "Matchmaking.Api.dll");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
