using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>When a model that answers gives way, and when one that was taken back may come again.</summary>
public class LiveModelTests
{
    private static readonly TrainingCompany[] Firms = TastefulFirms.Of(300);
    private static readonly TrainingOutcome Before = Learn(Firms[..290]);

    [Fact]
    public void Where_hardly_anything_is_new_the_live_model_stays()
    {
        var outcome = Learn(Firms, Live(Before));
        Assert.Equal([GateObjection.TooLittleNew], outcome.Objections);
        Assert.All(outcome.Compared, one => Assert.Contains(GateObjection.TooLittleNew, one.Objections));
        Assert.Null(outcome.Metrics.OverLive);
    }

    [Fact]
    public void The_same_companies_teach_the_live_model_again_and_nothing_speaks_against_it()
    {
        var outcome = Learn(Firms[..290], Live(Before));
        Assert.Equal(Before.Model!.Version, outcome.Model!.Version);
        Assert.Empty(outcome.Objections);
    }

    [Fact]
    public void What_twenty_companies_have_taken_up_since_is_what_both_are_asked()
    {
        var early = Learn(Until(Before.Through!.Value.AddDays(-150)));
        var outcome = Learn(Firms, Live(early));
        Assert.NotNull(outcome.Metrics.OverLive);
        Assert.DoesNotContain(GateObjection.TooLittleNew, outcome.Objections);
    }

    [Fact]
    public void A_model_from_before_an_import_of_old_measures_does_not_stay_because_they_are_old()
    {
        var few = Learn(Firms[..120]);
        Assert.True(2 * few.Metrics.TakeUps <= Before.Metrics.TakeUps);
        var outcome = Learn([.. Firms[..290]], Live(few) with { From = few.From!.Value with { Through = Before.Through!.Value } });
        Assert.DoesNotContain(GateObjection.TooLittleNew, outcome.Objections);
        Assert.True(outcome.MayAnswer);
    }

    [Fact]
    public void A_model_of_which_nobody_remembers_what_it_knew_gives_way() =>
        Assert.True(Learn(Firms, Live(Before) with { From = null }).MayAnswer);

    [Fact]
    public void A_model_that_was_taken_back_comes_again_only_when_much_is_new()
    {
        Assert.Equal([GateObjection.TakenBack], Learn(Firms, takenBack: Before.From).Objections);
        Assert.Equal([GateObjection.TakenBack], Learn(Firms[..290], takenBack: Before.From).Objections);
        Assert.Empty(Learn(Firms, takenBack: Before.From!.Value with { Through = Before.Through!.Value.AddDays(-150) }).Objections);
        Assert.Empty(Learn(Firms, takenBack: Before.From!.Value with { TakeUps = Before.Metrics.TakeUps / 3 }).Objections);
    }

    private static TrainingOutcome Learn(TrainingCompany[] firms, LiveModel? live = null, LearnedFrom? takenBack = null) =>
        new Trainer(Shipped.Catalogue).Run(firms, live, takenBack);

    private static LiveModel Live(TrainingOutcome outcome) => new(outcome.Model!, outcome.From);

    private static TrainingCompany[] Until(DateOnly day) => Array.ConvertAll(Firms, firm => firm with { Events = [.. firm.Events.Where(one => one.Day <= day)] });
}
