using System.Diagnostics;
using System.Text.RegularExpressions;
using Matchmaking.Testing;

namespace Matchmaking.Browser.Tests;

/// <summary>The built program as its own process, on a free port and a folder of its own, with the example companies.</summary>
public sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly TemporaryFolder data;

    private Site(Process process, TemporaryFolder data, Uri address)
    {
        this.process = process;
        this.data = data;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="prepare">Fills the folder before the program starts.</param>
    public static async Task<Site> Start(Func<string, Task>? prepare = null)
    {
        var data = new TemporaryFolder();
        if (prepare is not null)
            await prepare(data.Path);
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Program, "--urls", "http://127.0.0.1:0", $"--Matchmaking:Data={data.Path}", "--Logging:LogLevel:Default=Warning" },
            RedirectStandardOutput = true,
        })!;

        using var deadline = new CancellationTokenSource(StartDeadline);
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            if (AddressIn().Match(line) is { Success: true } address)
                return new Site(process, data, new Uri(address.Value));
        throw new InvalidOperationException($"The program ended with code {process.ExitCode} before it said where it listens.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        data.Dispose();
    }

    /// <summary>What the build put beside these tests, from its own folder: there it has its style sheets.</summary>
    private static string Program
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(configuration.Parent!.Parent!.FullName, "Api", configuration.Name, "Matchmaking.Api.dll");
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressIn();
}
