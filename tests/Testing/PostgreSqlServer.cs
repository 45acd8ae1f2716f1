using System.Diagnostics;

namespace Matchmaking.Testing;

/// <summary>
/// Debian's PostgreSQL with a data folder of its own. It listens on a socket in that folder and nowhere else, and ends
/// with the process that started it, however that ends: a shell between the two waits for its input to close.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "matchmaking";
    private const string Installed = "/usr/lib/postgresql";

    private const string EndsWithItsParent = """
        folder=$1; shift
        "$@" >>"$folder/log" 2>&1 &
        read -r order
        kill -INT $!
        wait $!
        [ "$order" = pause ] || rm -rf "$folder"
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PostgreSqlServer>> Started = new(() => Start());

    private readonly string folder = Directory.CreateTempSubdirectory("matchmaking-pg-").FullName;
    private readonly string programs;
    private Process? process;
    private bool frozen;
    private int databases;

    private PostgreSqlServer(string programs) => this.programs = programs;

    /// <summary>One for all tests of the process that do not stop it.</summary>
    public static Task<PostgreSqlServer> Shared => Started.Value;

    /// <summary>A server that its caller may stop.</summary>
    /// <param name="installed">Where Debian puts its versions.</param>
    public static async Task<PostgreSqlServer> Start(string installed = Installed)
    {
        var server = new PostgreSqlServer(ProgramsIn(installed));
        if (Environment.IsPrivilegedProcess)
            await Run("chown", "postgres", server.folder);
        await Run([.. AsPlainUser(), server.Program("initdb"), "-D", server.DataFolder, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        await server.Continue();
        return server;
    }

    /// <summary>A new, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await Run(Program("createdb"), "-h", folder, "-U", User, name);
        return ConnectionTo(name);
    }

    public string ConnectionTo(string database) => $"Host={folder};Username={User};Database={database}";

    /// <summary>Runs a command line of an administrator who is at home on this server.</summary>
    /// <param name="command">Such as <c>createdb example</c>.</param>
    /// <param name="workFolder">Where it reads and writes files.</param>
    public Task Administer(string command, string workFolder) =>
        Run("sh", "-c", "cd \"$1\" && PATH=\"$2:$PATH\" PGHOST=\"$3\" PGUSER=\"$4\" && export PATH PGHOST PGUSER && eval \"$5\"", "sh", workFolder, programs, folder, User, command);

    /// <summary>Ends the server as an administrator would; what is stored stays.</summary>
    public async Task Pause() => await End("pause");

    /// <summary>Starts it, at first or again.</summary>
    public async Task Continue()
    {
        // Nothing here has to survive a power cut.
        process = Launch(
        [
            "sh", "-c", EndsWithItsParent, "sh", folder, .. AsPlainUser(), Program("postgres"), "-D", DataFolder, "-k", folder,
            "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=300",
        ]);
        using var deadline = new CancellationTokenSource(Deadline);
        using var next = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await ExitCode(Program("pg_isready"), "-q", "-h", folder) != 0)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"PostgreSQL did not start: {await File.ReadAllTextAsync(Path.Combine(folder, "log"), deadline.Token)}");
            await next.WaitForNextTickAsync(deadline.Token);
        }
    }

    /// <summary>Has it answer nobody and hold every connection, as a machine that hangs.</summary>
    public async Task Freeze()
    {
        frozen = true;
        await Signal("STOP");
    }

    /// <summary>Lets it go on after <see cref="Freeze"/>.</summary>
    public async Task Thaw()
    {
        await Signal("CONT");
        frozen = false;
    }

    public async ValueTask DisposeAsync()
    {
        // A test that failed meanwhile shall say why, and not that a frozen server does not end.
        if (frozen)
            await Thaw();
        await End("end");
    }

    private string DataFolder => Path.Combine(folder, "data");

    /// <summary>To the server and to the process behind each connection.</summary>
    private Task Signal(string name) =>
        Run("sh", "-c", "main=$(head -n 1 \"$1/postmaster.pid\") && kill -\"$2\" \"$main\" $(cat \"/proc/$main/task/$main/children\")", "sh", DataFolder, name);

    private async Task End(string order)
    {
        if (process is null)
            return;
        await process.StandardInput.WriteLineAsync(order);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Deadline);
        await process.WaitForExitAsync(deadline.Token);
        process.Dispose();
        process = null;
    }

    /// <summary>PostgreSQL refuses to run for root.</summary>
    private static string[] AsPlainUser() =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];

    private string Program(string name) => Path.Combine(programs, name);

    /// <summary>Of the newest version.</summary>
    private static string ProgramsIn(string installed)
    {
        var newest = Directory.Exists(installed)
            ? Directory.GetDirectories(installed).OrderBy(version => version.Length).ThenBy(version => version, StringComparer.Ordinal).LastOrDefault()
            : null;
        return newest is null
            ? throw new InvalidOperationException($"These tests need PostgreSQL in {installed}: ./test installs it, or apt-get install postgresql.")
            : Path.Combine(newest, "bin");
    }

    private static async Task Run(params string[] command)
    {
        if (await ExitCode(command) is var code and not 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {code}.");
    }

    private static async Task<int> ExitCode(params string[] command)
    {
        using var process = Launch(command);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Deadline);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    private static Process Launch(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
