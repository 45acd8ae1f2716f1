using System.Runtime.CompilerServices;

namespace Matchmaking.Journey.Tests;

/// <summary>The commands of docs/operations.md as they stand there, and a place in which they can be typed.</summary>
internal sealed class OperatorsPage
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "operations.md"));

    private readonly string folder;

    /// <param name="folder">Stands for the root of the operator's machine.</param>
    public OperatorsPage(string folder)
    {
        this.folder = folder;
        Published = Path.GetDirectoryName(MatchmakingProcess.ProgramFile())!;
        Checkout = Path.Combine(folder, "checkout");
        CheckOut();
    }

    /// <summary>Where the operator has the source, built.</summary>
    public string Checkout { get; }

    /// <summary>Where the operator has the published program.</summary>
    public string Published { get; }

    /// <summary>The one command that begins so, with the folders of the page moved into the test's own.</summary>
    public string Command(string beginning)
    {
        var command = Assert.Single(Lines, line => line.StartsWith($"    {beginning}", StringComparison.Ordinal));
        return command.Split(" # ")[0].Trim()
            .Replace("/srv/", $"{folder}/srv/", StringComparison.Ordinal)
            .Replace("/backup/", $"{folder}/backup/", StringComparison.Ordinal);
    }

    /// <summary>Starts the program by the one command that begins so, but on a free port.</summary>
    public Task<MatchmakingProcess> Start(string beginning) => MatchmakingProcess.StartBy($"exec {Command(beginning)} --urls http://127.0.0.1:0", Checkout);

    /// <summary>The scripts and the program that was built for these tests, laid out as in a repository.</summary>
    private void CheckOut()
    {
        foreach (var script in new[] { "run", "eng/common.sh" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Checkout, script))!);
            File.Copy(Path.Combine(Repository(), script), Path.Combine(Checkout, script));
        }

        var flavour = new DirectoryInfo(Published).Parent!.Parent!.Parent!.Name;
        File.WriteAllText(Path.Combine(Checkout, "Flavour.local.props"), $"<Flavour>{flavour}</Flavour>");
        var programs = Directory.CreateDirectory(Path.Combine(Checkout, "artifacts", flavour, "bin", "Api"));
        Directory.CreateSymbolicLink(Path.Combine(programs.FullName, "release"), Published);
    }

    internal static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
