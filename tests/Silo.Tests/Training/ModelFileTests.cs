using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Silo.Tests.Training;

/// <summary>Good and bad model files on a real silo: what cannot be read is left alone, and content answers.</summary>
public sealed class ModelFileTests : IAsyncLifetime
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly Lazy<PracticeModel> Earlier = new(() => Learn(1)), Later = new(() => Learn(2));

    private readonly TemporaryFolder folder = new();
    private TestSilo silo = null!;

    public async Task InitializeAsync() => silo = await Open();

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    public static TheoryData<string> Damages => [.. Harm.Keys];

    private static readonly Dictionary<string, Action<string>> Harm = new()
    {
        ["cut"] = path => Change(path, file => file[..(file.Length / 2)]),
        ["empty"] = path => Change(path, _ => []),
        ["one bit"] = path => Change(path, file => [.. file[..100], (byte)(file[100] ^ 1), .. file[101..]]),
        ["not a number"] = path => Change(path, file => [.. file[..^36], 0, 0, 0xC0, 0x7F, .. file[^32..]]),
        ["newer"] = path => Change(path, file => [.. file[..26], 9, .. file[27..]]),
        ["another model"] = path => Change(path, _ => FileOf(Learn(3))),
        ["gone"] = File.Delete,
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_file_that_cannot_be_read_at_the_start_leaves_content_answering_until_it_is_back(string damage)
    {
        var path = Put(Earlier.Value);
        await Publish(Earlier.Value);
        await silo.DisposeAsync();
        Harm[damage](path);
        silo = await Open();

        await ContentAnswers(damage);

        await File.WriteAllBytesAsync(path, FileOf(Earlier.Value));
        await Answers(Earlier.Value.Version);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Going_back_to_a_file_that_cannot_be_read_lets_content_answer_and_not_the_model_that_was_taken_back(string damage)
    {
        var path = Put(Earlier.Value);
        Put(Later.Value);
        await Publish(Earlier.Value);
        await Publish(Later.Value);
        Harm[damage](path);

        var back = await silo.Grains.GetModelRegistry().RollBack(new RollBackModel("back"));

        Assert.Equal(Earlier.Value.Version, back.Value!.Live);
        await Answers(null);
        await ContentAnswers(damage);
    }

    [Fact]
    public async Task A_company_that_has_everything_is_shown_nothing_and_one_that_has_nothing_is_shown_what_nobody_has()
    {
        Put(Earlier.Value);
        await Publish(Earlier.Value);

        var everything = await silo.Grains.GetRecommender().Recommend(new RecommendForFirm
        {
            Headcount = 40,
            ShiftShare = 0,
            Topics = ["PFL"],
            Measures = [.. Catalogue.Practices.Select(practice => new FirmMeasure(practice.Id, MeasureState.Lived))],
            Limit = 10,
        });
        Assert.Empty(everything.Items);

        var nothing = await silo.Grains.GetRecommender().Recommend(new RecommendForFirm { Headcount = 40, ShiftShare = 0, Topics = ["PFL"], Limit = 200 });
        Assert.Equal("learned", nothing.ModelKind);
        Assert.Contains(nothing.Items, item => item.Practice == Unknown);
        Assert.All(nothing.Items, item => Assert.InRange(item.Score, 0, 1));
    }

    [Fact]
    public async Task Companies_that_are_all_alike_are_learned_from_once_there_are_enough_and_content_goes_on()
    {
        await silo.DisposeAsync();
        silo = await Open(TimeSpan.FromMilliseconds(20));
        foreach (var firms in (int[])[1, 5, 30])
        {
            for (var firm = 0; firm < firms; firm++)
                await Import(firm);
            await ContentAnswers($"{firms} companies");
        }

        await Eventually.Holds(async () => (await Registry()).Runs.Any(run => run.Figures.Companies == 30), "all were learned from", TimeSpan.FromMinutes(1));
        var registry = await Registry();
        Assert.Null(registry.Live);
        Assert.All(registry.Runs, run =>
        {
            Assert.True(run.Figures.Companies >= PublishGate.FewestCompanies);
            Assert.NotEmpty(run.Objections);
            Assert.True(double.IsFinite(run.Figures.Ndcg) && double.IsFinite(run.Figures.OverContentLow) && double.IsFinite(run.Figures.Coverage));
        });
        await ContentAnswers("30 companies");
    }

    /// <summary>Nobody has it.</summary>
    private static string Unknown => Catalogue.Practices[^1].Id;

    private async Task ContentAnswers(string when)
    {
        var answer = await silo.Grains.GetRecommender().Recommend(new RecommendForFirm { Headcount = 40, ShiftShare = 0, Topics = ["PFL"], Limit = 10 });
        Assert.True(answer.ModelKind == "content", when);
        Assert.Equal(10, answer.Items.Count);
        Assert.All(answer.Items, item => Assert.InRange(item.Score, 0, 1));
    }

    private Task Answers(string? version) =>
        Eventually.Holds(() => Task.FromResult(silo.Services.GetRequiredService<IRecommenderSource>().Current.Learned == version), $"{version ?? "content"} answers");

    private async Task Publish(PracticeModel model)
    {
        Assert.NotNull((await silo.Grains.GetModelRegistry().Report(new ReportTraining(new TrainingRun { Version = model.Version }, model.Version))).Value);
        await Answers(model.Version);
    }

    private Task<ModelRegistryView> Registry() => silo.Grains.GetModelRegistry().Get();

    private Task<TestSilo> Open(TimeSpan? training = null) => TestSilo.Start(
        new SiloSettings { DataFolder = folder.Path, TrainingRest = training ?? TimeSpan.FromHours(1), ModelPoll = TimeSpan.FromMilliseconds(20) });

    private string Put(PracticeModel model)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "models")).FullName, model.Version + ".model");
        File.WriteAllBytes(path, FileOf(model));
        return path;
    }

    private static byte[] FileOf(PracticeModel model)
    {
        using var file = new MemoryStream();
        model.Save(file);
        return file.ToArray();
    }

    private static void Change(string path, Func<byte[], byte[]> change) => File.WriteAllBytes(path, change(File.ReadAllBytes(path)));

    /// <summary>Whether the gate would let it answer does not matter here.</summary>
    private static PracticeModel Learn(int seed)
    {
        var random = new Random(seed);
        var practices = Catalogue.Practices.Select(practice => practice.Id).SkipLast(1).ToArray();
        var firms = Enumerable.Range(0, 60).Select(firm => new TrainingCompany
        {
            Id = $"firm-{firm:000}",
            Headcount = 10 + random.Next(100),
            ShiftShare = 0.3,
            Events = [.. random.GetItems(practices, 6).Distinct().Select((practice, place) => new MeasureEvent(practice, new DateOnly(2024, 1, 1).AddDays((90 * place) + random.Next(60)), 0.8))],
        });
        return new Trainer(Catalogue).Run([.. firms]).Model!;
    }

    private async Task Import(int firm)
    {
        var day = new DateTimeOffset(2025, 1, 1, 9, 0, 0, TimeSpan.Zero);
        var imported = await silo.Company($"firm-{firm:000}").Import(new ImportCompany
        {
            Profile = TestFirms.Profile,
            Measures = [.. Catalogue.Practices.Take(6).Select((practice, place) => new MeasureView { Practice = practice.Id, History = [new MeasureEntry { State = MeasureState.Introduced, At = day.AddDays(20 * place) }] })],
            OperationId = $"import-{firm}",
        });
        Assert.NotNull(imported.Value);
    }
}
