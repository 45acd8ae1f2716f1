using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class CalibrationTests
{
    [Fact]
    public void Chances_that_come_true_have_hardly_an_error() => Assert.InRange(Calibration.Error(Of((0.25, 400, 100), (0.5, 400, 200), (1, 300, 300))), 0, 0.02);

    [Fact]
    public void Chances_twice_too_high_are_off_by_the_whole_mean() => Assert.Equal(1, Calibration.Error(Of((0.5, 400, 100))), 0.05);

    [Fact]
    public void Chances_half_as_high_as_what_came_are_off_by_half_of_it() => Assert.Equal(0.5, Calibration.Error(Of((0.25, 400, 200))), 0.1);

    [Fact]
    public void One_chance_for_all_is_wrong_on_both_sides_of_it()
    {
        var told = Of((0.099, 100, 0), (0.101, 100, 20));
        Assert.InRange(Calibration.Error(told), 0.9, 1.1);
    }

    [Fact]
    public void Without_any_take_up_there_is_nothing_to_compare_with()
    {
        Assert.True(double.IsNaN(Calibration.Error([])));
        Assert.True(double.IsNaN(Calibration.Error(Of((0.3, 10, 0)))));
    }

    [Fact]
    public void Take_ups_nobody_expected_count_in_full() => Assert.Equal(1, Calibration.Error(Of((0, 10, 3))), 1e-12);

    [Fact]
    public void The_order_of_the_answers_changes_nothing()
    {
        var told = Of((0.1, 50, 9), (0.3, 50, 10), (0.7, 30, 25)).ToArray();
        Assert.Equal(Calibration.Error(told), Calibration.Error(told.OrderByDescending(answer => answer.Score)), 1e-12);
    }

    /// <summary>Take-ups spread evenly over those who were told the same.</summary>
    private static IEnumerable<ScoredAnswer> Of(params (double Chance, int Count, int Yes)[] groups) =>
        groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(number => new ScoredAnswer(group.Chance, (number + 1) * group.Yes / group.Count > number * group.Yes / group.Count)));
}
