using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Training;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Silo.Tests.Training;

/// <summary>The process that trains, as it is and as it may fare; whatever happens to it, what answers goes on.</summary>
public sealed class TrainingProcessTests : IDisposable
{
    private const int Firms = 30;

    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    private readonly TemporaryFolder folder = new();

    private string PidFile => Path.Combine(folder.Path, "pid");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("kill -KILL $$", "exit code 137")]
    [InlineData("echo System.OutOfMemoryException >&2; echo at /srv/secret >&2; exit 1", "exit code 1: System.OutOfMemoryException")]
    [InlineData("echo /srv/secret is full >&2; exit 3", "exit code 3")]
    [InlineData("echo garbage", "a result that cannot be read")]
    [InlineData("true", "a result that cannot be read")]
    [InlineData("echo null", "a result that cannot be read")]
    [InlineData("echo '{\"Run\":null,\"Model\":null}'", "a result that cannot be read")]
    [InlineData("echo '{\"Run\":{\"Version\":\"abc\"},\"Model\":null}'", "a result that cannot be read")]
    [InlineData("echo '{\"Run\":{\"Version\":\"abc\"},\"Model\":\"AAAA\"}'", "a model that could not be stored")]
    [InlineData("echo '{\"Run\":{\"Version\":\"../abc\"},\"Model\":\"AAAA\"}'", "a model that could not be stored")]
    [InlineData("exec sleep 1000", "no result within 00:00:01")]
    public async Task A_process_that_brings_no_result_is_recorded_with_its_reason_and_the_old_model_goes_on(string script, string reason)
    {
        await using var silo = await Open(new TrainingCommand("sh", ["-c", script]));
        var old = await Publish(silo);

        await Import(silo);

        await Eventually.Holds(async () => (await Runs(silo)).Any(run => run.Failure is not null), "a failure is recorded");
        var failed = (await Runs(silo))[0];
        Assert.Equal((reason, null, false), (failed.Failure, failed.Version, failed.Published));
        Assert.Equal([ModelObjection.DidNotFinish], failed.Objections);
        Assert.Equal(old, (await silo.Grains.GetModelRegistry().Get()).Live);
        Assert.Equal(old, silo.Services.GetRequiredService<IRecommenderSource>().Current.Learned);
        Assert.Equal([old + ".model"], Directory.GetFiles(Path.Combine(folder.Path, "models")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_recorded_as_well()
    {
        await using var silo = await Open(new TrainingCommand(Path.Combine(folder.Path, "nothing"), []));
        await Import(silo);

        await Eventually.Holds(async () => (await Runs(silo)).Any(), "a failure is recorded");

        Assert.Equal("the process that trains could not be started", (await Runs(silo))[0].Failure);
    }

    [Fact]
    public async Task After_a_failure_it_is_tried_again_without_any_change_and_many_failures_are_one_line()
    {
        var tries = Path.Combine(folder.Path, "tries");
        var real = TrainingCommand.OfThisProgram();
        await using var silo = await Open(new TrainingCommand("sh", ["-c", $"echo x >> '{tries}'; [ $(wc -l < '{tries}') -gt 3 ] || exit 9; exec \"$0\" \"$@\"", real.Program, .. real.Arguments]));

        await Import(silo);

        await Eventually.Holds(async () => (await Runs(silo)).Any(run => run.Figures.Companies == Firms), "it was learned in the end", TimeSpan.FromMinutes(1));
        var failures = (await Runs(silo)).Where(run => run.Failure is not null);
        Assert.Equal("exit code 9", Assert.Single(failures).Failure);
    }

    [Fact]
    public async Task A_real_training_that_is_killed_is_recorded_and_the_next_one_comes_to_its_end()
    {
        await using var silo = await Open(Noted(TrainingCommand.OfThisProgram()));
        await Import(silo);
        using (var trainer = await Trainer())
            trainer.Kill();

        await Eventually.Holds(async () => (await Runs(silo)).Any(run => run.Failure == "exit code 137"), "the end is recorded");
        await Eventually.Holds(async () => (await Runs(silo)).Any(run => run.Figures.Companies == Firms), "the next one learned", TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task How_much_is_done_is_told_while_it_trains_and_no_longer_when_it_has_ended()
    {
        var go = Path.Combine(folder.Path, "go");
        var real = TrainingCommand.OfThisProgram();
        await using var silo = await Open(new TrainingCommand("sh", ["-c", $"echo 0.125; echo 0.25; until [ -e '{go}' ]; do sleep 0.05; done; exec \"$0\" \"$@\"", real.Program, .. real.Arguments]));
        await Import(silo);

        await Eventually.Holds(async () => await Told(silo) == 0.25, "a quarter is done");
        Assert.Equal([0.25], Observed(silo));
        await File.WriteAllTextAsync(go, "");

        await Eventually.Holds(async () => (await Runs(silo)).Any(run => run.Figures.Companies == Firms), "it was learned in the end", TimeSpan.FromMinutes(1));
        await Eventually.Holds(async () => await Told(silo) is null && Observed(silo).Count == 0, "nothing is told of a training that has ended", TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_real_training_tells_ever_more_until_all_is_done()
    {
        await using (var silo = await Open(rest: TimeSpan.FromHours(1)))
            await Import(silo);
        using var trainer = Start(TrainingCommand.OfThisProgram());
        await trainer.StandardInput.WriteLineAsync(Job());

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var lines = (await trainer.StandardOutput.ReadToEndAsync(deadline.Token)).Split('\n');
        var shares = Array.ConvertAll(lines[..^1], line => double.Parse(line, CultureInfo.InvariantCulture));

        Assert.True(shares.Length > 5, string.Join(' ', shares));
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
        Assert.StartsWith("{\"Run\":", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_that_stops_while_it_trains_takes_the_process_along()
    {
        Process trainer;
        await using (var silo = await Open(Noted(new TrainingCommand("sleep", ["1000"])), limit: TimeSpan.FromHours(1)))
        {
            await Import(silo);
            trainer = await Trainer();
            Assert.False(trainer.HasExited);
        }

        using (trainer)
            Assert.True(trainer.HasExited);
    }

    [Fact]
    public async Task The_process_ends_when_whoever_started_it_is_gone()
    {
        await using (var silo = await Open(rest: TimeSpan.FromHours(1)))
            await Import(silo);
        using var trainer = Start(TrainingCommand.OfThisProgram());
        await trainer.StandardInput.WriteLineAsync(Job());

        trainer.StandardInput.Close();

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await trainer.WaitForExitAsync(deadline.Token);
        Assert.Equal(2, trainer.ExitCode);
        Assert.DoesNotContain("Run", await trainer.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_thread_of_the_process_waits_until_nobody_else_wants_the_processor()
    {
        const string idle = "5"; // SCHED_IDLE, see sched(7)
        using var trainer = Start(TrainingCommand.OfThisProgram());

        await Eventually.Holds(() => Task.FromResult(Policies(trainer.Id) is { Length: > 0 } policies && policies.All(policy => policy == idle)), "all threads are in the idle class", TimeSpan.FromMinutes(1));

        trainer.Kill();
        await trainer.WaitForExitAsync();

        static string[] Policies(int process) => Array.ConvertAll(Directory.GetDirectories($"/proc/{process}/task"), Policy);

        // Field 41 of proc_pid_stat(5); the name in field 2 ends with the last bracket.
        static string Policy(string thread)
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(thread, "stat"));
                return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[41 - 3];
            }
            catch (IOException)
            {
                return "gone";
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\n")]
    [InlineData("{}\n")]
    public async Task Started_by_hand_it_says_what_is_missing(string input)
    {
        using var trainer = Start(TrainingCommand.OfThisProgram());
        await trainer.StandardInput.WriteAsync(input);
        trainer.StandardInput.Close();

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await trainer.WaitForExitAsync(deadline.Token);
        Assert.Equal((1, ""), (trainer.ExitCode, await trainer.StandardOutput.ReadToEndAsync()));
        Assert.Contains("Exception", await trainer.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_the_process_reads_the_same_tables()
    {
        await using var store = await Store.New(StoreKind.PostgreSql);
        await using var silo = await Open(settings: store.Settings with { TrainingRest = Soon });
        await Import(silo);

        await Eventually.Holds(async () => (await Runs(silo)).Any(run => run.Figures.Companies == Firms), "all were learned from", TimeSpan.FromMinutes(1));

        Assert.All(await Runs(silo), run => Assert.Null(run.Failure));
    }

    /// <summary>Under the id of a process that is in this file.</summary>
    private TrainingCommand Noted(TrainingCommand command) => new("sh", ["-c", $"echo $$ > '{PidFile}.new'; mv '{PidFile}.new' '{PidFile}'; exec \"$0\" \"$@\"", command.Program, .. command.Arguments]);

    private async Task<Process> Trainer()
    {
        await Eventually.Holds(() => Task.FromResult(File.Exists(PidFile)), "a process trains");
        return Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(PidFile), CultureInfo.InvariantCulture));
    }

    private static Process Start(TrainingCommand command) => Process.Start(new ProcessStartInfo(command.Program, command.Arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private async Task<TestSilo> Open(TrainingCommand? command = null, TimeSpan? rest = null, TimeSpan? limit = null, SiloSettings? settings = null) => await TestSilo.Start(
        settings ?? new SiloSettings
        {
            DataFolder = folder.Path,
            TrainingRest = rest ?? Soon,
            TrainingLimit = limit ?? (command?.Arguments is [_, "exec sleep 1000"] ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(5)),
            ModelPoll = Soon,
        },
        configure: builder =>
        {
            if (command is not null)
                builder.Services.AddSingleton(command);
        });

    private string Job() => JsonSerializer.Serialize(new { Mode = 0, DataFolder = folder.Path, Database = (string?)null, CatalogueFolder = CatalogueDirectory.Default, Live = (string?)null, From = (string?)null, TakenBack = (string?)null });

    private static async Task<double?> Told(TestSilo silo) => (await silo.Grains.GetModelRegistry().Get()).Training?.Share;

    private static List<double> Observed(TestSilo silo)
    {
        var values = new List<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name == "matchmaking.training.progress" && ReferenceEquals(instrument.Meter.Scope, silo.Services.GetRequiredService<IMeterFactory>()))
                all.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => values.Add(value));
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }

    private static async Task<IReadOnlyList<TrainingRun>> Runs(TestSilo silo) => (await silo.Grains.GetModelRegistry().Get()).Runs;

    private async Task<string> Publish(TestSilo silo)
    {
        var model = new Trainer(Catalogue).Run([.. Enumerable.Range(0, 60).Select(Firm)]).Model!;
        await using (var file = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "models")).FullName, model.Version + ".model")))
            model.Save(file);
        Assert.NotNull((await silo.Grains.GetModelRegistry().Report(new ReportTraining(new TrainingRun { Version = model.Version }, model.Version))).Value);
        await Eventually.Holds(() => Task.FromResult(silo.Services.GetRequiredService<IRecommenderSource>().Current.Learned == model.Version), "the old model answers");
        return model.Version;
    }

    private static TrainingCompany Firm(int number) => new()
    {
        Id = $"firm-{number:000}",
        Headcount = 10 + number,
        ShiftShare = 0.3,
        Events = [.. Enumerable.Range(0, 6).Select(place => new MeasureEvent(Catalogue.Practices[((7 * number) + (5 * place)) % Catalogue.Practices.Count].Id, new DateOnly(2024, 1, 1).AddDays((90 * place) + number), 0.8))],
    };

    private static async Task Import(TestSilo silo)
    {
        var day = new DateTimeOffset(2025, 1, 1, 9, 0, 0, TimeSpan.Zero);
        await Parallel.ForEachAsync(Enumerable.Range(0, Firms), async (firm, _) => Assert.NotNull((await silo.Company($"firm-{firm:000}").Import(new ImportCompany
        {
            Profile = TestFirms.Profile,
            Measures = [.. Catalogue.Practices.Skip(firm).Take(6).Select((practice, place) => new MeasureView { Practice = practice.Id, History = [new MeasureEntry { State = MeasureState.Introduced, At = day.AddDays((20 * place) + firm) }] })],
            OperationId = $"import-{firm}",
        })).Value));
    }
}
