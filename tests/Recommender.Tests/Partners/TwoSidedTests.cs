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
    public void It_is_the_harmonic_mean(double company, double alliance, double expected) =>
        Assert.Equal(expected, TwoSided.Combine(company, alliance), 12);

    [Fact]
    public void A_match_good_for_one_side_only_loses_against_one_that_is_fair_for_both() =>
        Assert.True(TwoSided.Combine(1, 0.1) < TwoSided.Combine(0.3, 0.3));
}
