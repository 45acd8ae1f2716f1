using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Recommender.Serving;
using Matchmaking.Silo.Hosting;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Silo.Tests.Training;

/// <summary>From companies' measures to another model that answers, on a real silo.</summary>
public sealed class TrainingTests : IAsyncLifetime
{
    private const int Firms = 120;

    private static readonly DateTimeOffset Start = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private TestSilo silo = null!;

    public async Task InitializeAsync() => silo = await Open(training: TimeSpan.FromHours(1));

    public async Task DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_companies_do_becomes_a_model_that_answers_and_is_there_after_a_restart_and_can_be_taken_back()
    {
        await Import();
        await Published();
        var registry = await Registry();
        Assert.True(registry.LiveRun!.Figures.OverContentLow > 0);
        await Eventually.Holds(() => Task.FromResult(Answering == registry.Live), "the model answers");
        var list = (await silo.Company("firm-003").Recommend(new RecommendForCompany(null, 10))).Value!;
        Assert.Equal("learned", list.ModelKind);
        Assert.EndsWith(registry.Live!, list.ModelVersion, StringComparison.Ordinal);
        Assert.Equal(Recommender.Measures?.Model, await TookPartInPeers());
        Assert.Equal(registry.Live, await TookPartInPartners());
        var model = await silo.Grains.GetRecommender().Model();
        Assert.Equal(("learned", registry.LiveRun.Watermark), (model.Kind, model.Watermark));
        Assert.Contains(model.Metrics, metric => metric.Name == "ndcg@10" && metric.Value > metric.Baseline);

        await silo.DisposeAsync();
        silo = await Open(training: TimeSpan.FromHours(1));
        await Eventually.Holds(() => Task.FromResult(Answering == registry.Live), "the model answers again");

        var back = (await silo.Grains.GetModelRegistry().RollBack(new RollBackModel("back"))).Value!;
        Assert.Equal((null, registry.Live), (back.Live, back.TakenBack!.Version));
        await Eventually.Holds(() => Task.FromResult(Answering is null), "content alone answers");
        Assert.Equal("content", (await silo.Grains.GetRecommender().Model()).Kind);
        Assert.Null(await TookPartInPeers());
        Assert.Null(await TookPartInPartners());

        // One company more makes another model, but hardly one that knows more.
        await silo.DisposeAsync();
        silo = await Open();
        Assert.NotNull((await silo.Company("firm-001").RecordMeasure(new RecordMeasure { Practice = "IK-04", State = MeasureState.Idea, OperationId = "idea" })).Value);
        await Eventually.Holds(async () => (await Registry()).Runs.Count > registry.Runs.Count, "it was learned from", TimeSpan.FromMinutes(2));
        var after = await Registry();
        Assert.Null(after.Live);
        Assert.Equal([ModelObjection.TakenBack], after.Runs[0].Objections);
    }

    [Fact]
    public async Task A_broken_model_file_leaves_content_answering()
    {
        await Import();
        await Published();
        await silo.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Path, "models")))
            await File.WriteAllBytesAsync(file, [1, 2, 3]);

        silo = await Open(training: TimeSpan.FromHours(1));

        var answer = await silo.Grains.GetRecommender().Recommend(new RecommendForFirm { Headcount = 40, ShiftShare = 0, Topics = ["PFL"], Limit = 10 });
        Assert.Equal("content", answer.ModelKind);
        Assert.Null(Answering);
    }

    private async Task Published()
    {
        // Only now, so that the first training finds all firms: a model of some of them would stay for lack of anything newer.
        await silo.DisposeAsync();
        silo = await Open();
        // Training yields to everything else, so beside other tests it may take its time.
        await Eventually.Holds(
            async () => (await Registry()).Runs.Any(run => run.Figures.Companies == Firms), "all firms were learned from", TimeSpan.FromMinutes(2));
        var run = (await Registry()).Runs[0];
        Assert.True(run.Published, $"{string.Join(", ", run.Objections)}: {run.Figures}");
    }

    private PracticeRecommender Recommender => silo.Services.GetRequiredService<IRecommenderSource>().Current;

    private string? Answering => Recommender.Learned;

    /// <summary>Version of the model that took part in finding the one firm that is shown to others.</summary>
    private async Task<string?> TookPartInPeers()
    {
        var peers = (await silo.Grains.GetPartnerFinder().Peers(new FindPeers("firm-003", Practice: null, Limit: 3))).Value!;
        var peer = Assert.Single(peers.Items);
        Assert.Equal("firm-006", peer.Company.Id);
        Assert.Equal(peers.Model is not null, peer.Contributions.Any(part => part.Feature == "measures"));
        return peers.Model;
    }

    /// <summary>Version of the model that took part in finding partners for an alliance with an offer.</summary>
    private async Task<string?> TookPartInPartners()
    {
        var alliance = silo.Grains.GetAlliance(AllianceId.Parse("fluss"));
        await alliance.Describe(new DescribeAlliance(new AllianceProfile { Name = "Beispielbündnis", Needs = new AllianceNeeds { Sizes = [CompanySize.Medium] } }, "describe"));
        await alliance.RecordOffer(new RecordOffer { Offer = "hour", State = OfferState.Running, Title = "Sprechstunde", Practice = "BU-05", OperationId = "offer" });
        var partners = (await silo.Grains.GetPartnerFinder().Partners(new FindPartners("fluss", 10))).Value!;
        Assert.NotEmpty(partners.Items);
        Assert.All(partners.Items, partner =>
        {
            Assert.Equal(partners.Model is not null, partner.ForCompany.Contributions.Any(part => part.Feature == "interest"));
            Assert.True(partner.Invitation?.Offer is null or "BU-05", "the only offer, unless the company has it");
        });
        Assert.Contains(partners.Items, partner => partner.Invitation is not null);
        return partners.Model;
    }

    private Task<ModelRegistryView> Registry() => silo.Grains.GetModelRegistry().Get();

    private Task<TestSilo> Open(TimeSpan? training = null) => TestSilo.Start(
        new SiloSettings { DataFolder = folder.Path, TrainingRest = training ?? TimeSpan.FromMilliseconds(200), ModelPoll = TimeSpan.FromMilliseconds(50) }, clock);

    /// <summary>Firms of three tastes that no topic tells.</summary>
    private async Task Import()
    {
        var catalogue = silo.Services.GetRequiredService<Catalogue.PracticeCatalogue>();
        var practices = catalogue.Practices.Select(practice => practice.Id).ToArray();
        var random = new Random(1);
        for (var firm = 0; firm < Firms; firm++)
        {
            var own = practices.Where((_, place) => place % 8 == firm % 3).ToArray();
            random.Shuffle(own);
            var day = random.Next(200);
            var profile = TestFirms.Profile with { Name = $"Firm {firm}", Headcount = 20 + random.Next(150), ShiftShare = 0.3, Topics = [catalogue.Topics[random.Next(catalogue.Topics.Count)].Id] };
            var imported = await silo.Company($"firm-{firm:000}").Import(new ImportCompany
            {
                Profile = profile,
                Measures = [.. own[..8].Select(practice => new MeasureView { Practice = practice, History = [new MeasureEntry { State = MeasureState.Introduced, At = Start.AddDays(day += random.Next(80)) }] })],
                OperationId = $"import-{firm}",
            });
            Assert.NotNull(imported.Value);
        }

        // As large as the firm that will ask, so that the two are alike whatever is learned.
        var shown = silo.Company("firm-006");
        foreach (var alike in (string[])["firm-003", "firm-006"])
            Assert.NotNull((await silo.Company(alike).Describe(new DescribeCompany(TestFirms.Profile with { Name = alike, Headcount = 60, ShiftShare = 0.3, Topics = [catalogue.Topics[0].Id] }, "describe-alike"))).Value);
        Assert.NotNull((await shown.RecordMeasure(new RecordMeasure { Practice = practices[1], State = MeasureState.Lived, OperationId = "live" })).Value);
        Assert.NotNull((await shown.SetConsent(new SetConsent(ConsentPurpose.ShowToPeers, Given: true, "show"))).Value);
    }
}
