using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

public class TrainerTests
{
    private static readonly TrainingCompany[] Firms = TastefulFirms.Of(400);
    private static readonly TrainingOutcome Trained = new Trainer(Shipped.Catalogue).Run(Firms);

    [Fact]
    public void What_histories_show_beats_content_alone_beyond_chance()
    {
        Assert.Empty(Trained.Objections);
        Assert.True(Trained.MayAnswer);
        Assert.True(Trained.Metrics.OverContent.Low > 0.05, $"{Trained.Metrics.OverContent}");
        Assert.True(Trained.Metrics.Ndcg > Trained.Metrics.PopularNdcg);
    }

    [Fact]
    public void A_firm_is_shown_the_bundle_that_its_measures_belong_to()
    {
        var recommender = new PracticeRecommender(Shipped.Catalogue, model: Trained.Model);
        var firm = Firms[7];
        var query = FirmAtDay.Query(firm, new DateOnly(2027, 1, 1), 10);
        var bundle = TastefulFirms.BundleOf(firm.Events[0].Practice);
        var shown = recommender.Recommend(query, PrevalenceTable.Empty).Items;
        Assert.True(shown.Count(item => TastefulFirms.BundleOf(item.Practice) == bundle) >= 6);
        Assert.All(shown, item => Assert.Equal("learned", item.Link));
    }

    [Fact]
    public void The_same_companies_in_any_order_give_the_same_model()
    {
        var shuffled = (TrainingCompany[])Firms.Clone();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(Trained.Model!.Version, new Trainer(Shipped.Catalogue).Run(shuffled).Model!.Version);
    }

    [Fact]
    public void On_one_core_the_same_model_is_learned() =>
        Assert.Equal(Trained.Model!.Version, new Trainer(Shipped.Catalogue, new TrainingOptions(OneCore: true)).Run(Firms).Model!.Version);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Of_a_handful_of_companies_nothing_is_learned(int companies)
    {
        var outcome = new Trainer(Shipped.Catalogue).Run(TastefulFirms.Of(companies));
        Assert.False(outcome.MayAnswer);
        Assert.Contains(GateObjection.TooFewCompanies, outcome.Objections);
    }

    [Fact]
    public void Fifty_companies_never_yield_figures_that_are_none()
    {
        foreach (var seed in (int[])[1, 2, 3])
        {
            var metrics = new Trainer(Shipped.Catalogue).Run(TastefulFirms.Of(50, seed)).Metrics;
            Assert.All(
                [metrics.Ndcg, metrics.ContentNdcg, metrics.PopularNdcg, metrics.OverContent.Low, metrics.OverContent.High, metrics.Coverage, metrics.Overlap],
                figure => Assert.True(double.IsFinite(figure)));
        }
    }

    [Fact]
    public void Companies_that_are_all_alike_teach_nothing_that_content_does_not_know()
    {
        var alike = Enumerable.Range(0, 60).Select(number => Firms[0] with { Id = $"gleich-{number:00}" }).ToArray();
        var outcome = new Trainer(Shipped.Catalogue).Run(alike);
        Assert.True(double.IsFinite(outcome.Metrics.Ndcg));
        Assert.Contains(GateObjection.ShowsEverybodyTheSame, outcome.Objections);
    }

    [Fact]
    public void Measures_that_all_began_on_one_day_cannot_be_held_out()
    {
        var day = new DateOnly(2026, 1, 1);
        var imported = Array.ConvertAll(Firms, firm => firm with { Events = [.. firm.Events.Select(one => one with { Day = day })] });
        Assert.Equal([GateObjection.TooFewCompanies], new Trainer(Shipped.Catalogue).Run(imported).Objections);
    }

    [Fact]
    public void A_company_that_has_everything_and_practices_nobody_has_are_answered_by_the_model()
    {
        var everything = Shipped.Firm(40, topics: "PFL") with
        {
            Signals = [.. Shipped.Catalogue.Practices.Select(practice => new Signal(practice.Id, 1))],
            Taken = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id)],
        };
        var recommender = new PracticeRecommender(Shipped.Catalogue, model: Trained.Model);
        Assert.Empty(recommender.Recommend(everything, PrevalenceTable.Empty).Items);
        Assert.All(
            recommender.Recommend(Shipped.Firm(40, topics: "PFL") with { Limit = 200 }, PrevalenceTable.Empty).Items,
            item => Assert.InRange(item.Score, 0, 1));
    }

    [Fact]
    public void A_stopped_training_ends_between_two_steps()
    {
        using var stop = new CancellationTokenSource();
        var progress = new StopAt(0.3, stop);
        Assert.Throws<OperationCanceledException>(() => new Trainer(Shipped.Catalogue).Run(Firms, progress: progress, cancellation: stop.Token));
        Assert.InRange(progress.Last, 0.3, 0.6);
    }

    [Fact]
    public void Read_from_its_file_a_model_answers_the_same()
    {
        var file = new MemoryStream();
        Trained.Model!.Save(file);
        file.Position = 0;
        var read = PracticeModel.Load(file);
        Assert.Equal(Trained.Model.Version, read.Version);
        var query = FirmAtDay.Query(Firms[3], new DateOnly(2027, 1, 1), 10);
        Assert.Equal(
            new PracticeRecommender(Shipped.Catalogue, model: Trained.Model).Recommend(query, PrevalenceTable.Empty).Items.Select(item => (item.Practice, item.Score)),
            new PracticeRecommender(Shipped.Catalogue, model: read).Recommend(query, PrevalenceTable.Empty).Items.Select(item => (item.Practice, item.Score)));
    }

    [Fact]
    public void A_cut_changed_or_newer_file_is_refused()
    {
        var stream = new MemoryStream();
        Trained.Model!.Save(stream);
        var file = stream.ToArray();
        Assert.Throws<ModelFileException>(() => PracticeModel.Load(new MemoryStream(file, 0, file.Length / 2)));
        Assert.Throws<ModelFileException>(() => PracticeModel.Load(new MemoryStream([])));
        var changed = (byte[])file.Clone();
        changed[^100] ^= 1;
        Assert.Throws<ModelFileException>(() => PracticeModel.Load(new MemoryStream(changed)));
        var newer = (byte[])file.Clone();
        newer[8 + 4 + "practice-model".Length] = 9;
        Assert.Contains("version 9", Assert.Throws<ModelFileException>(() => PracticeModel.Load(new MemoryStream(newer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_catalogue_leaves_out_what_this_one_lacks()
    {
        var recommender = new PracticeRecommender(SmallCatalogue.With(SmallCatalogue.Ordinary), model: Trained.Model);
        var item = Assert.Single(recommender.Recommend(Shipped.Firm(40, topics: "PFL"), PrevalenceTable.Empty).Items);
        Assert.Equal("AZ-01", item.Practice);
        Assert.Equal(item.Score, item.Contributions.Sum(contribution => contribution.Value), 1e-9);
    }

    private sealed class StopAt(double share, CancellationTokenSource stop) : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            if (value >= share)
                stop.Cancel();
        }
    }
}
