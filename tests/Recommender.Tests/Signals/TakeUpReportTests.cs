using Matchmaking.Recommender.Signals;

namespace Matchmaking.Recommender.Tests.Signals;

public class TakeUpReportTests
{
    [Fact]
    public void Shares_are_told_by_place()
    {
        var report = TakeUpReport.Of([.. Enumerable.Range(0, 10).Select(firm => At(1, firm, firm < 4 ? ShownResponse.TakenUp : firm < 6 ? ShownResponse.Dismissed : ShownResponse.Passed))]);

        Assert.Equal(new TakeUpAtPosition(1, 10, 0.4, 0.2), Assert.Single(report.Positions));
    }

    [Fact]
    public void What_fewer_than_five_companies_stand_behind_is_withheld()
    {
        var four = Enumerable.Range(0, 40).Select(number => At(2, number % 4, ShownResponse.TakenUp));

        Assert.Equal(new TakeUpAtPosition(2, null, null, null), Assert.Single(TakeUpReport.Of(four).Positions));
        Assert.Equal(5, Assert.Single(TakeUpReport.Of(Enumerable.Range(0, 5).Select(firm => At(2, firm, ShownResponse.TakenUp))).Positions).Shown);
    }

    [Fact]
    public void What_is_open_does_not_count() =>
        Assert.Empty(TakeUpReport.Of(Enumerable.Range(0, 9).Select(firm => At(1, firm, ShownResponse.Open))).Positions);

    [Fact]
    public void As_long_as_nothing_is_tried_out_there_is_nothing_to_compare()
    {
        var report = TakeUpReport.Of(Enumerable.Range(0, 9).Select(firm => At(5, firm, ShownResponse.Passed)));

        Assert.Null(report.Usual);
        Assert.Null(report.Tried);
    }

    [Fact]
    public void The_fifth_place_is_compared_with_and_without_trying_out()
    {
        var usual = Enumerable.Range(0, 8).Select(firm => At(5, firm, firm < 2 ? ShownResponse.TakenUp : ShownResponse.Passed) with { Propensity = 0.5 });
        var tried = Enumerable.Range(0, 4).Select(firm => At(5, firm + 8, ShownResponse.TakenUp) with { Propensity = 0.1, Explore = true });

        var report = TakeUpReport.Of([.. usual, .. tried]);

        Assert.Equal(0.25, report.Usual!.Value.Value);
        Assert.Null(report.Tried);
    }

    private static ShownExample At(int position, int firm, ShownResponse response) =>
        new($"firm-{firm}", "A", new DateOnly(2026, 3, 2), position, 0.5, 1, false, response);
}
