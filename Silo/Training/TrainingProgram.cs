using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Training;
using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Signals;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Training;

/// <summary>
/// What this program does when a silo has started it to train: reads the job, learns, writes the result. The silo keeps
/// the input open as long as it lives; the program ends with it.
/// </summary>
internal static class TrainingProgram
{
    /// <summary>The argument that asks for it.</summary>
    public const string Task = "train";

    private const int Failed = 1, Orphaned = 2;

    public static bool IsAsked(string[] arguments) => arguments is [Task];

    /// <returns>The exit code.</returns>
    public static int Run()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        using var output = Console.OpenStandardOutput();
        // What anybody prints must not get into the result.
        Console.SetOut(Console.Error);
        try
        {
            OfferMemory();
            IdleClass.Enter();
            var job = JsonSerializer.Deserialize<TrainingJob>(input.ReadLine() ?? "null", TrainingJson.Options)
                ?? throw new InvalidDataException("The silo starts this by itself; there is no job on standard input.");
            EndWith(input);
            JsonSerializer.Serialize(output, Train(job, new Shares(output)), TrainingJson.Options);
            return 0;
        }
        catch (Exception exception)
        {
            // The name alone on the first line: the silo shows it to everybody, the rest only in its log.
            Console.Error.WriteLine(exception.GetType().FullName);
            Console.Error.WriteLine(exception);
            return Failed;
        }
    }

    private static TrainingResult Train(TrainingJob job, IProgress<double> progress)
    {
        var catalogue = CatalogueReader.Read(job.CatalogueFolder);
        var (watermark, companies, shown) = Read(job, catalogue);
        var today = GermanCalendar.DayOf(TimeProvider.System.GetUtcNow());
        // One core: with both, whoever answers shares caches and memory with twice as many that do not.
        var outcome = new Trainer(catalogue, new TrainingOptions(OneCore: true)).Run(SignalJoin.Attach(shown, companies, today), Live(job), job.TakenBack, progress);
        return new TrainingResult(TrainingMapping.ToRun(outcome) with { Watermark = watermark }, outcome.MayAnswer ? FileOf(outcome.Model!) : null);
    }

    /// <summary>Everything as it was at one moment, however much is written meanwhile: the watermark names exactly what was learned from.</summary>
    private static (long Watermark, List<TrainingCompany> Companies, List<ShownList> Shown) Read(TrainingJob job, PracticeCatalogue catalogue)
    {
        using var database = job.Settings.OpenDatabase(TimeProvider.System);
        using var connection = database.OpenToRead();
        using var moment = database.BeginSnapshot(connection);
        return (TrainingInput.Watermark(connection), TrainingInput.Read(connection, catalogue), ShownLists.Read(connection, DateOnly.MinValue));
    }

    /// <summary>A live model whose file is gone, broken or of another version cannot be compared with, and gives way to what beats content.</summary>
    private static LiveModel? Live(TrainingJob job)
    {
        try
        {
            return job.Live is null ? null : new LiveModel(new ModelFolder(job.Settings).Load(job.Live), job.From);
        }
        catch (ModelFileException exception)
        {
            Console.Error.WriteLine($"The live model cannot be read to compare with: {exception.Message}");
            return null;
        }
    }

    private static byte[] FileOf(PracticeModel model)
    {
        using var file = new MemoryStream();
        model.Save(file);
        return file.ToArray();
    }

    /// <summary>A line each before the result; see <see cref="TrainingOutput"/>. Not told later by another thread, which could be in the midst of it.</summary>
    private sealed class Shares(Stream output) : IProgress<double>
    {
        public void Report(double value)
        {
            output.Write(TrainingOutput.Line(value));
            output.Flush();
        }
    }

    private static void EndWith(TextReader input) => new Thread(() =>
    {
        try
        {
            input.ReadLine();
        }
        finally
        {
            Environment.Exit(Orphaned);
        }
    })
    {
        IsBackground = true,
    }.Start();

    /// <summary>Where memory runs out, Linux is to end this process and not the one that answers.</summary>
    private static void OfferMemory()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Linux does not let this process be the first to go: {exception.Message}");
        }
    }
}
