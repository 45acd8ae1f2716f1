using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

public class SeenTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);
    private static readonly DateOnly End = Start.AddDays(200);

    [Fact]
    public void A_take_up_counts_more_the_further_down_it_stood_but_never_more_than_three()
    {
        var seen = Of(Shown("AZ-01", 1), Shown("AZ-02", 3), Shown("AZ-04", 7), Shown("AZ-05", 10));

        Assert.Equal([1, 2, 3, 3, 1], ((string[])["AZ-01", "AZ-02", "AZ-04", "AZ-05", "FU-01"]).Select(seen.OfTakeUp));
    }

    [Fact]
    public void What_was_passed_over_is_the_surer_a_no_the_further_up_it_stood()
    {
        var seen = Of(Shown("AZ-01", 1), Shown("AZ-02", 3), Shown("AZ-02", 7));

        Assert.Equal([0.6f, 0.3f, 0], ((string[])["AZ-01", "AZ-02", "FU-01"]).Select(seen.OfPassed));
    }

    [Fact]
    public void As_long_as_there_is_time_nothing_was_passed_over()
    {
        Assert.Equal(0, Of(Shown("AZ-01", 1, day: 140)).OfPassed("AZ-01"));
        Assert.Equal(0.6f, Of(Shown("AZ-01", 1, day: 139)).OfPassed("AZ-01"));
    }

    [Fact]
    public void Nothing_from_before_or_after_counts()
    {
        var seen = Of(Shown("AZ-01", 7, day: 0), Shown("AZ-02", 7, day: 201));

        Assert.Equal((1, 0), (seen.OfTakeUp("AZ-01"), seen.OfPassed("AZ-01")));
        Assert.Equal((1, 0), (seen.OfTakeUp("AZ-02"), seen.OfPassed("AZ-02")));
    }

    [Fact]
    public void Everything_passed_over_stands_against_everything_taken_up_once()
    {
        var company = Company() with { Events = [new MeasureEvent("FU-01", Start.AddDays(9), 0.8)] };
        var plain = Sampled(company);
        var sampled = Sampled(company with { Shown = [Shown("AZ-01", 1), Shown("AZ-02", 3), Shown("FU-01", 3)] });

        Assert.Equal(2, sampled.Pairs.Count - plain.Pairs.Count);
        // What was taken up stood third, so all that stands against it counts twice.
        Assert.Equal([1.2f, 0.6f], sampled.Pairs.Take(2).Select(pair => pair.Weight));
        Assert.Equal(plain.Pairs.Select(pair => 2 * pair.Weight), sampled.Pairs.Skip(2).Select(pair => pair.Weight));
    }

    [Fact]
    public void Attaching_gives_each_company_its_own_lists_and_keeps_the_order()
    {
        TrainingCompany[] companies = [Company() with { Id = "zwei" }, Company() with { Id = "eins" }];
        ShownList[] lists = [new("eins", Start, null, "3", [new ShownPractice("AZ-01", 0.5, 1, false)]), new("fremd", Start, null, "3", [new ShownPractice("AZ-01", 0.5, 1, false)])];

        var attached = SignalJoin.Attach(lists, companies, End);

        Assert.Equal(["zwei", "eins"], attached.Select(company => company.Id));
        Assert.Equal([0, 1], attached.Select(company => company.Shown.Count));
    }

    [Fact]
    public void Lists_that_were_passed_over_change_what_is_learned_and_the_same_lists_the_same_way()
    {
        var firms = Trained.Firms.Select(firm => firm with { Shown = [.. Ignored(firm)] }).ToArray();
        var method = Methods.All.Where(one => one.Kind == ModelKinds.Pairs).ToArray();

        var models = Enumerable.Range(0, 2).Select(_ => new Trainer(Shipped.Catalogue, new TrainingOptions(), method).Run(firms).Model!.Version).ToArray();

        Assert.Equal(models[0], models[1]);
        Assert.NotEqual(Trained.Of(ModelKinds.Pairs).Model!.Version, models[0]);
    }

    private static IEnumerable<ShownExample> Ignored(TrainingCompany firm) => Enumerable.Range(0, 12).SelectMany(month =>
        Shipped.Catalogue.Practices.Take(5).Select((practice, place) => Example(firm.Id, practice.Id, new DateOnly(2024, 1, 1).AddDays(90 * month), place + 1)));

    private static PairSampler Sampled(TrainingCompany company)
    {
        var table = new PracticeTable(Shipped.Catalogue);
        var features = LearnedFeatures.Of(table, new TraitTable(Shipped.Catalogue), AdoptionWeights.None(table.Count, new TraitTable(Shipped.Catalogue).Count), null);
        var sampler = new PairSampler(table, features, 1);
        sampler.Add(company, Snapshot.Of([company], Start, Shipped.Catalogue), 0, End);
        return sampler;
    }

    private static Seen Of(params ShownExample[] shown) => new(Company() with { Shown = shown }, Start, End);

    private static TrainingCompany Company() => new() { Id = "betrieb", Headcount = 40, ShiftShare = 0.1 };

    private static ShownExample Shown(string practice, int position, int day = 1) => Example("betrieb", practice, Start.AddDays(day), position);

    private static ShownExample Example(string company, string practice, DateOnly day, int position) =>
        new(company, practice, day, position, 0.5, 1, false, ShownResponse.Passed);
}
