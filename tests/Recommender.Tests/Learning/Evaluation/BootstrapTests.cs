using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class BootstrapTests
{
    [Fact]
    public void A_constant_has_no_spread() =>
        Assert.Equal(new Interval(.25, .25, .25), Bootstrap.Mean(Enumerable.Repeat(.25, 40).ToArray(), seed: 1));

    [Fact]
    public void The_interval_is_as_wide_as_theory_says()
    {
        // Fair coins: the standard error of the mean of 400 is 0.5 / 20, the interval is 1.96 of it to both sides.
        var coins = Enumerable.Range(0, 400).Select(i => (double)(i % 2)).ToArray();

        var interval = Bootstrap.Mean(coins, seed: 7, draws: 4000);

        Assert.Equal(.5, interval.Mean);
        Assert.InRange(interval.High - interval.Low, .09, .107);
    }

    [Fact]
    public void The_same_seed_draws_the_same_interval()
    {
        double[] values = [.1, .5, .2, .9, .4];
        Assert.Equal(Bootstrap.Mean(values, seed: 3), Bootstrap.Mean(values, seed: 3));
    }

    [Fact]
    public void An_advantage_for_every_user_is_above_zero()
    {
        double[] other = [.1, .5, .2, .9, .4];
        var better = other.Select(value => value + .05).ToArray();
        Assert.True(Bootstrap.Difference(better, other, seed: 1).Low > 0);
    }

    [Fact]
    public void Without_users_there_is_no_mean() => Assert.Throws<ArgumentException>(() => Bootstrap.Mean([], seed: 1));
}
