using Matchmaking.Recommender.Signals;

namespace Matchmaking.Recommender.Tests.Signals;

public class OffPolicyTests
{
    [Fact]
    public void A_way_that_chooses_as_was_chosen_is_worth_the_mean()
    {
        var value = OffPolicy.SelfNormalised([(0.5, 0.5, 1), (0.5, 0.5, 0), (0.25, 0.25, 1), (1, 1, 0)]);

        Assert.Equal((0.5, 4, 4, 0), (value.Value, value.EffectiveSize, value.Examples, value.Clipped));
    }

    [Fact]
    public void The_worth_of_another_way_is_found_although_it_was_seldom_taken()
    {
        // One arm pays 0.8 and was shown in a tenth of the cases, the other pays 0.2.
        var random = new Random(1);
        var shown = Enumerable.Range(0, 20_000).Select(_ => random.Next(10) == 0
            ? (Target: 1.0, Propensity: 0.1, Reward: random.NextDouble() < 0.8 ? 1.0 : 0)
            : (Target: 0.0, Propensity: 0.9, Reward: random.NextDouble() < 0.2 ? 1.0 : 0)).ToList();
        var mixed = shown.Select(one => (one.Target == 1 ? 0.5 : 0.5, one.Propensity, one.Reward));

        Assert.Equal(0.8, OffPolicy.SelfNormalised(shown).Value, 0.03);
        Assert.Equal(0.5, OffPolicy.SelfNormalised(mixed).Value, 0.03);
    }

    [Fact]
    public void Great_weights_are_cut_and_counted()
    {
        var value = OffPolicy.SelfNormalised([(1, 0.001, 1), (1, 1, 0)], clip: 4);

        Assert.Equal((0.8, 1), (value.Value, value.Clipped));
        Assert.Equal(25.0 / 17, value.EffectiveSize, 1e-12);
    }

    [Fact]
    public void Nothing_says_nothing() => Assert.Equal(default, OffPolicy.SelfNormalised([]));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_propensity_is_refused(double propensity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OffPolicy.SelfNormalised([(1, propensity, 1)]));
}
