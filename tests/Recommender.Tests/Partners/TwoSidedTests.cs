using Matchmaking.Recommender.Partners;

namespace Matchmaking.Recommender.Tests.Partners;

public class TwoSidedTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(0.8, 0.2, 0.32)]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 0)]
    public void Without_past_answers_it_is_the_harmonic_mean(double company, double alliance, double expected) =>
        Assert.Equal(expected, TwoSided.Combine(company, alliance), 12);

    [Fact]
    public void A_match_good_for_one_side_only_loses_against_one_that_is_fair_for_both() =>
        Assert.True(TwoSided.Combine(1, 0.1) < TwoSided.Combine(0.3, 0.3));

    [Fact]
    public void Past_answers_teach_the_chance_of_a_yes()
    {
        var curve = AcceptanceCurve.Fit(Answers(1000, gain => gain))!;

        Assert.True(curve.Slope > 0);
        Assert.Equal(0.5, curve.Of(0.5), 1);
        Assert.True(curve.Of(0.1) < 0.25 && curve.Of(0.9) > 0.75);
    }

    [Fact]
    public void With_curves_it_is_the_product_of_the_chances()
    {
        var curve = AcceptanceCurve.Fit(Answers(1000, gain => gain))!;

        Assert.Equal(curve.Of(0.4) * curve.Of(0.7), TwoSided.Combine(0.4, 0.7, new AcceptanceCurves(curve, curve)), 12);
        Assert.Equal(0, TwoSided.Combine(0, 0.7, new AcceptanceCurves(curve, curve)));
    }

    [Fact]
    public void Few_or_one_sided_answers_teach_nothing()
    {
        Assert.Null(AcceptanceCurve.Fit([]));
        Assert.Null(AcceptanceCurve.Fit(Answers(39, gain => gain)));
        Assert.Null(AcceptanceCurve.Fit(Answers(500, _ => 1)));
    }

    [Fact]
    public void Answers_that_fall_with_the_gain_are_not_followed() => Assert.Null(AcceptanceCurve.Fit(Answers(1000, gain => 1 - gain)));

    [Fact]
    public void Answers_that_all_hang_on_one_border_still_give_a_curve() =>
        Assert.NotNull(AcceptanceCurve.Fit(Answers(200, gain => gain > 0.5 ? 1 : 0)));

    [Fact]
    public void Answers_to_one_and_the_same_gain_never_give_a_broken_curve()
    {
        var same = Enumerable.Range(0, 100).Select(number => new PastAnswer(0.5, number % 2 == 0)).ToList();

        Assert.True(AcceptanceCurve.Fit(same) is null or { Slope: > 0 });
    }

    private static List<PastAnswer> Answers(int count, Func<double, double> chance)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble()).Select(gain => new PastAnswer(gain, random.NextDouble() < chance(gain)))];
    }
}
