using System.Diagnostics;

namespace Matchmaking.Journey.Tests.Cluster;

/// <summary>A silo of a cluster as a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private SiloProcess(Process process) => this.process = process;

    public static async Task<SiloProcess> Start(string database)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "Silo", here.Name, "Matchmaking.Silo.dll");
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "--Matchmaking:Mode=cluster", $"--Matchmaking:Database={database}", "--Logging:LogLevel:Default=Error"])
        {
            RedirectStandardOutput = true,
        })!;
        using var deadline = new CancellationTokenSource(Deadline);
        _ = await process.StandardOutput.ReadLineAsync(deadline.Token) ?? throw new InvalidOperationException("The silo ended before it was ready.");
        return new SiloProcess(process);
    }

    public async Task Kill()
    {
        process.Kill();
        using var deadline = new CancellationTokenSource(Deadline);
        await process.WaitForExitAsync(deadline.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
