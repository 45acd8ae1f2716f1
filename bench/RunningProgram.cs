using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Bench;

/// <summary>The built program on a data folder of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly string data;

    private RunningProgram(Process process, string data, Uri address) => (this.process, this.data, Address) = (process, data, address);

    public Uri Address { get; }

    public static async Task<RunningProgram> Start(string data, params string[] settings)
    {
        // Lies beside this program: artifacts/FLAVOUR/bin/PROJECT/CONFIGURATION/.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "Api", here.Name, "Matchmaking.Api.dll");
        var start = new ProcessStartInfo(
            "dotnet", [program, "--urls", "http://127.0.0.1:0", $"--Matchmaking:Data={data}", "--Matchmaking:Examples=false", "--Logging:LogLevel:Default=Warning", .. settings])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new IOException("the program did not start.");
        return new RunningProgram(process, data, new Uri(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',')));
    }

    /// <summary>Bytes that a company has in storage, on average.</summary>
    public int MeanStateSize()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "matchmaking.db")};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(avg(length(PayloadBinary)) AS INTEGER) FROM OrleansStorage WHERE GrainTypeString = 'company'";
        return (int)(long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
