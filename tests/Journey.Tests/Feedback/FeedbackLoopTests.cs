using Matchmaking.Bench.Feedback;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Journey.Tests.Feedback;

/// <summary>Companies that take up what they are shown, and a recommender that learns from that.</summary>
public sealed class FeedbackLoopTests
{
    private const int Companies = 40;

    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
    private static readonly Lazy<Played> Once = new(() => new Played());

    [Fact]
    public void The_same_seed_gives_the_same_rounds_and_the_same_lists()
    {
        var again = new Played();

        Assert.Equal(Once.Value.Figures, again.Figures);
        Assert.Equal(Lists(Once.Value.Loop), Lists(again.Loop));
    }

    [Fact]
    public void What_is_taken_up_enters_the_history_and_was_shown_before()
    {
        var before = new FeedbackLoop(Catalogue, Companies, seed: 1, explores: true).Companies;
        var (after, shown) = (Once.Value.Loop.Companies, Once.Value.Loop.Shown);

        var takenUp = before.Zip(after).SelectMany(pair => pair.Second.Events.Except(pair.First.Events)
            .GroupBy(one => one.Practice, (practice, events) => (pair.Second.Id, Practice: practice, Day: events.Min(one => one.Day)))).ToList();

        Assert.NotEmpty(takenUp);
        Assert.Equal(Once.Value.Figures.Sum(round => round.TakeUps), takenUp.Count);
        Assert.All(takenUp, one => Assert.Contains(shown, list =>
            list.Company == one.Id && list.Day < one.Day && one.Day <= list.Day.AddDays(60) && list.Practices.Any(practice => practice.Practice == one.Practice)));
        Assert.All(before.Zip(after), pair => Assert.Superset(pair.First.Events.ToHashSet(), pair.Second.Events.ToHashSet()));
    }

    [Fact]
    public void Nothing_is_shown_that_does_not_fit_or_is_taken_or_dismissed()
    {
        var companies = Once.Value.Loop.Companies.ToDictionary(company => company.Id);

        Assert.Equal(2 * Companies, Once.Value.Loop.Shown.Count);
        Assert.All(Once.Value.Loop.Shown, list => Assert.All(list.Practices, one => AssertEligible(Catalogue.Practices[one.Practice], companies[list.Company], list.Day)));
    }

    [Fact]
    public void A_practice_is_taken_up_less_often_where_it_is_seen_less_or_worth_less()
    {
        var decisions = new Decisions(companies: 1_000, practices: 1, seed: 1, round: 1);

        int TakeUps(int place, double worth) => Enumerable.Range(0, 1_000).Count(company => decisions.DaysUntilTakeUp(company, 0, place, worth) is not null);

        Assert.InRange(TakeUps(1, 3), 450, 550);
        Assert.True(TakeUps(1, 3) > TakeUps(5, 3) && TakeUps(5, 3) > TakeUps(10, 3));
        Assert.True(TakeUps(1, 4) > TakeUps(1, 3) && TakeUps(1, 3) > TakeUps(1, 0));
    }

    private static void AssertEligible(Practice practice, TrainingCompany company, DateOnly day)
    {
        var fit = SizeClasses.Of(company.Headcount) switch
        {
            SizeClass.Micro => practice.SizeFit.Micro,
            SizeClass.Small => practice.SizeFit.Small,
            SizeClass.Medium => practice.SizeFit.Medium,
            _ => practice.SizeFit.Large,
        };
        Assert.True(fit > 0, $"{practice.Id} does not fit {company.Headcount} people.");
        Assert.True(company.ShiftShare < ShiftBands.Most || practice.ShiftFit > 0, $"{practice.Id} does not work in shifts.");
        Assert.Equal(0, company.Events.LastOrDefault(one => one.Practice == practice.Id && one.Day <= day).Strength);
        Assert.DoesNotContain(company.Dismissals, one => one.Practice == practice.Id && one.Day <= day && day < one.Day.AddMonths(12));
    }

    private static IEnumerable<string> Lists(FeedbackLoop loop) =>
        loop.Shown.Select(list => $"{list.Company} {list.Day:O} {list.Model} {string.Join(' ', list.Practices)}");

    private sealed class Played
    {
        public FeedbackLoop Loop { get; } = new(Catalogue, Companies, seed: 1, explores: true);

        public IReadOnlyList<RoundFigures> Figures { get; }

        public Played() => Figures = [Loop.Next(), Loop.Next()];
    }
}
