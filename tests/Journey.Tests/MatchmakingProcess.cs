using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Matchmaking.Journey.Tests;

/// <summary>The built program as a process of its own, as <c>./run</c> starts it.</summary>
internal sealed partial class MatchmakingProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder log = new();

    private MatchmakingProcess(Process process, string announcement, Uri address)
    {
        this.process = process;
        Announcement = announcement;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>The one line it prints when it is ready.</summary>
    public string Announcement { get; }

    public HttpClient Client { get; }

    /// <summary>Number of the process; the program itself where it was started without a shell that stays.</summary>
    public int Id => process.Id;

    /// <summary>Bytes that it holds in memory.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Everything it has written to standard error so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    public static Task<MatchmakingProcess> Start(string data, bool examples = false, params string[] arguments) =>
        Start(Launch(data, examples, arguments));

    /// <summary>With variables like <c>NAME=value</c> in its environment.</summary>
    public static Task<MatchmakingProcess> StartIn(string[] environment, string data) =>
        Start(Launch(["env", .. environment, "dotnet", ProgramFile(), "--urls", "http://127.0.0.1:0", $"--Matchmaking:Data={data}", "--Matchmaking:Examples=false"]));

    /// <summary>Starts it with a command line as people type it, in this folder.</summary>
    public static Task<MatchmakingProcess> StartBy(string command, string folder) =>
        Start(Launch(["bash", "-c", $"cd \"$0\" && {command}", folder]));

    /// <summary>Runs a command line as people type it, in this folder, to its end.</summary>
    public static async Task<(int ExitCode, string Error)> RunBy(string command, string folder)
    {
        using var process = Launch(["bash", "-c", $"cd \"$0\" && exec {command}", folder]);
        return await End(process);
    }

    private static async Task<MatchmakingProcess> Start(Process process)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var line = await process.StandardOutput.ReadLineAsync(deadline.Token);
        if (line is null)
        {
            var error = await process.StandardError.ReadToEndAsync(deadline.Token);
            throw new InvalidOperationException($"It ended before it was ready: {error}");
        }

        var address = line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        var program = new MatchmakingProcess(process, line, new Uri(address));
        process.ErrorDataReceived += (_, written) => program.Note(written.Data);
        process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Starts it with the examples and does not wait until it is ready.</summary>
    public static MatchmakingProcess StartUnready(string data)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        return new MatchmakingProcess(Launch(data, examples: true, "--urls", address), "", new Uri(address));
    }

    /// <summary>Starts it where it is expected to end by itself.</summary>
    public static async Task<(int ExitCode, string Error)> RunToItsEnd(string data, params string[] arguments)
    {
        using var process = Launch(data, examples: false, arguments);
        return await End(process);
    }

    /// <summary>Has it do what an operator does to the data instead of starting.</summary>
    public static async Task<(int ExitCode, string Error)> Maintain(string data, params string[] task)
    {
        using var process = Launch(["dotnet", ProgramFile(), .. task, $"--Matchmaking:Data={data}"]);
        return await End(process);
    }

    /// <summary>No file of this program may grow beyond that many bytes, as on a disk that is full; null lifts the limit.</summary>
    public async Task LimitFiles(long? bytes)
    {
        var limit = bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";
        using var prlimit = Launch(["prlimit", "--pid", process.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}:unlimited"]);
        Assert.Equal((0, ""), await End(prlimit));
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

    /// <summary>Has it stand still, as on a machine that hangs (SIGSTOP), until <see cref="Thaw"/>.</summary>
    public void Freeze()
    {
        const int sigstop = 19;
        Assert.Equal(0, SendSignal(process.Id, sigstop));
    }

    public void Thaw()
    {
        const int sigcont = 18;
        Assert.Equal(0, SendSignal(process.Id, sigcont));
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> End()
    {
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
        // A program that runs into a file limit gets a signal as well, which a full disk does not send.
        return Launch(
        [
            "sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh",
            "dotnet", ProgramFile(), "--urls", "http://127.0.0.1:0", $"--Matchmaking:Data={data}", $"--Matchmaking:Examples={examples}",
            .. arguments,
        ]);
    }

    private static Process Launch(string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<(int ExitCode, string Error)> End(Process process)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await error);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        lock (log)
            log.AppendLine(line);
    }

    /// <summary>artifacts/FLAVOUR/bin/Journey.Tests/CONFIGURATION/ lies beside artifacts/FLAVOUR/bin/Api/CONFIGURATION/.</summary>
    public static string ProgramFile()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "Api", here.Name, "Matchmaking.Api.dll");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
