using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

public class PairwiseRankerTests
{
    [Fact]
    public void What_decides_the_pairs_gains_weight_and_what_misleads_loses_all()
    {
        var weights = PairwiseRanker.Learn([.. Enumerable.Repeat(new RankedPair([0.3f, -0.3f, 0], 1), 500)], [0.2, 0.2, 0.2], 500);
        Assert.True(weights[0] > 0.25);
        Assert.True(weights[1] < 0.05);
        Assert.Equal(0.2, weights[2], 1e-3);
        Assert.All(weights, weight => Assert.True(weight >= 0));
    }

    [Fact]
    public void Few_pairs_hardly_move_the_weights()
    {
        RankedPair[] pair = [new([0.3f, -0.3f], 1)];
        var few = PairwiseRanker.Learn(pair, [0.2, 0.2], 1);
        var many = PairwiseRanker.Learn(pair, [0.2, 0.2], 10_000);
        Assert.InRange(few[0] - 0.2, 0, 0.02);
        Assert.True(many[0] - 0.2 > 5 * (few[0] - 0.2));
    }

    [Fact]
    public void Without_pairs_the_weights_stay() => Assert.Equal([0.2, 0.1], PairwiseRanker.Learn([], [0.2, 0.1], 0));
}
