namespace Matchmaking.Silo.Training;

/// <summary>How the program that trains is started.</summary>
/// <param name="Program">A file, or a name that the system finds.</param>
/// <param name="Arguments">Handed over one by one.</param>
public sealed record TrainingCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The program of the silo, which lies beside whichever program hosts it; under the same runtime.</summary>
    public static TrainingCommand OfThisProgram()
    {
        var silo = typeof(TrainingCommand).Assembly.Location;
        return Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? new TrainingCommand(host, [silo, TrainingProgram.Task])
            : new TrainingCommand(Path.ChangeExtension(silo, OperatingSystem.IsWindows() ? "exe" : null), [TrainingProgram.Task]);
    }
}
