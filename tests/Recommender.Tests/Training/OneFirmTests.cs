using System.Collections.Concurrent;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>One firm that records whatever it likes moves the lists of others no more than any firm does.</summary>
public class OneFirmTests
{
    /// <summary>Of the first ten of others; an ordinary firm that leaves changes 2 of 100.</summary>
    private const double LeastInCommon = 0.96;

    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly TrainingCompany[] Others = TastefulFirms.Of(150, seed: 9);
    private static readonly ConcurrentDictionary<string, string[][]> Before = [];

    public static TheoryData<int, int, int> Invented => new() { { 102, 7, 0 }, { 102, 1, 600 }, { 102, 1, 0 }, { 40, 20, 0 } };

    [Theory, MemberData(nameof(Invented))]
    public void An_invented_history_hardly_moves_the_lists_of_others(int practices, int daysApart, int firstDay) =>
        Assert.True(InCommon(Firm(practices, daysApart, firstDay)) >= LeastInCommon);

    [Fact]
    public void Looking_at_lists_all_the_time_hardly_moves_the_lists_of_others()
    {
        var firm = Firm(60, 10, 100);
        Assert.True(InCommon(firm with { Shown = [.. Enumerable.Range(0, 100).SelectMany(week => PassedIn(firm.Id, Start.AddDays(7 * week)))] }) >= LeastInCommon);
    }

    [Fact]
    public void The_pairs_of_one_firm_weigh_at_most_twice_those_of_the_usual_one()
    {
        Assert.Equal(16, FirmShare.Most([8, 0, 7, 8, 9, 200]));
        Assert.Equal(0, FirmShare.Most([0, 0]));
        FirmRow[] rows = [Row(1), Row(2), Row(2), Row(40)];
        var bound = FirmShare.Bound(rows);
        Assert.Equal(rows.Take(3), bound.Take(3));
        Assert.Equal((4f, true), (bound[3].History.Length, bound[3].IsCut));
        Assert.All(bound[3].History.Strengths, strength => Assert.Equal(0.1f, strength, 1e-6f));

        static FirmRow Row(int measures) => new(new FirmHistory([.. Enumerable.Range(0, measures)], [.. Enumerable.Repeat(1f, measures)], measures), []);
    }

    private static double InCommon(TrainingCompany invented) => Before.GetOrAdd("", _ => Lists(Trained.Firms))
        .Zip(Lists([.. Trained.Firms, invented]), (one, other) => one.Intersect(other).Count() / (double)one.Length)
        .Average();

    private static string[][] Lists(TrainingCompany[] firms)
    {
        var method = Methods.All.Single(one => one.Kind == ModelKinds.PairsWithFactors);
        var recommender = new PracticeRecommender(Shipped.Catalogue, model: new Trainer(Shipped.Catalogue, new TrainingOptions(), [method]).Run(firms).Model!);
        return Array.ConvertAll(Others, firm => Shipped.Ids(recommender.Recommend(FirmAtDay.Query(firm, new DateOnly(2026, 6, 1), 10), PrevalenceTable.Empty).Items).ToArray());
    }

    private static TrainingCompany Firm(int practices, int daysApart, int firstDay) => new()
    {
        Id = "zzz-erfunden",
        Headcount = 80,
        ShiftShare = 0.3,
        Topics = ["PFL", "ELT", "ALL"],
        Events = [.. Shipped.Catalogue.Practices.Take(practices).Select((practice, place) => new MeasureEvent(practice.Id, Start.AddDays(firstDay + (place * daysApart)), 1))],
    };

    private static IEnumerable<ShownExample> PassedIn(string firm, DateOnly day) => Shipped.Catalogue.Practices.Skip(60)
        .Select((practice, place) => new ShownExample(firm, practice.Id, day, 1 + (place % 10), 0.5, 1, false, ShownResponse.Passed));
}
