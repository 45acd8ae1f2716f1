using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

public class AdoptionCurveTests
{
    [Fact]
    public void Of_nothing_every_chance_is_none()
    {
        Assert.Equal(0, AdoptionCurve.None.Of(0.5));
        Assert.Empty(AdoptionCurve.Fit([]).Scores);
    }

    [Fact]
    public void A_higher_score_never_has_a_lower_chance_even_where_it_was_taken_up_less()
    {
        var random = new Random(1);
        var curve = AdoptionCurve.Fit(Enumerable.Range(0, 500).Select(_ => random.NextDouble()).Select(score => new ScoredAnswer(score, random.NextDouble() < 0.4 - (0.3 * score))));
        Assert.True(AdoptionCurve.AreSound(curve.Scores, curve.Chances));
        var chances = Enumerable.Range(-5, 60).Select(step => curve.Of(step / 50.0)).ToArray();
        Assert.Equal(chances.Order(), chances);
        Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
    }

    [Fact]
    public void What_goes_against_the_order_is_pooled()
    {
        var curve = AdoptionCurve.Fit([new(0.1, false), new(0.2, true), new(0.4, false), new(0.9, true)]);
        Assert.Equal([0f, 0.5f, 1f], curve.Chances);
        Assert.Equal(0.3f, curve.Scores[1], 1e-6f);
    }

    [Fact]
    public void Between_two_scores_the_chance_lies_on_the_line_and_beyond_them_it_stays()
    {
        var curve = new AdoptionCurve([0.2f, 0.6f], [0.1f, 0.5f]);
        Assert.Equal(0.3, curve.Of(0.4), 1e-6);
        Assert.Equal(0.1, curve.Of(-7), 1e-6);
        Assert.Equal(0.5, curve.Of(7), 1e-6);
    }

    [Fact]
    public void Firms_that_are_all_alike_share_one_chance()
    {
        var curve = AdoptionCurve.Fit(Enumerable.Range(0, 40).Select(number => new ScoredAnswer(0.5, number % 4 == 0)));
        Assert.Equal([0.25f], curve.Chances);
        Assert.Equal(0.25, curve.Of(0.1), 1e-6);
    }

    [Fact]
    public void Scores_that_are_none_teach_nothing() =>
        Assert.Equal([0.5f], AdoptionCurve.Fit([new(double.NaN, true), new(double.PositiveInfinity, true), new(0.5, true)]).Scores);

    [Theory]
    [InlineData(new[] { 0.1f, 0.2f }, new[] { 0.1f }, "a chance is missing")]
    [InlineData(new[] { 0.2f, 0.1f }, new[] { 0.1f, 0.2f }, "scores fall")]
    [InlineData(new[] { 0.1f, 0.1f }, new[] { 0.1f, 0.2f }, "a score twice")]
    [InlineData(new[] { 0.1f, 0.2f }, new[] { 0.2f, 0.1f }, "chances fall")]
    [InlineData(new[] { 0.1f }, new[] { 1.1f }, "above 1")]
    [InlineData(new[] { 0.1f }, new[] { -0.1f }, "below 0")]
    public void A_curve_that_is_none_is_not_sound(float[] scores, float[] chances, string why) =>
        Assert.False(AdoptionCurve.AreSound(scores, chances), why);
}
