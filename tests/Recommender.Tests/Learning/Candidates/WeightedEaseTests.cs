using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class WeightedEaseTests
{
    // Two users with both items, one with the second only: G = [2 2; 2 3].
    private static readonly Interactions Three = Interactions.From(3, 2, [new(0, 0), new(0, 1), new(1, 0), new(1, 1), new(2, 1)]);

    [Fact]
    public void Two_items_by_hand()
    {
        // G + 1 = [3 2; 2 4], its inverse [4 -2; -2 3] / 8: B_01 = 2/3 and B_10 = 2/4.
        var model = WeightedEase.Fit(Three, new(Damping: 0, Ridge: 1, FrequencyRidge: 0, PopularityDamping: 0));

        Assert.Equal(2 / 3f, Score(model, from: 0, to: 1), 1e-6);
        Assert.Equal(1 / 2f, Score(model, from: 1, to: 0), 1e-6);
        Assert.Equal(0, Score(model, from: 0, to: 0));
    }

    [Fact]
    public void Regularisation_by_frequency_adds_a_share_of_each_items_own_count()
    {
        // Diagonal 2 + 1 + 1/2 * 2 = 4 and 3 + 1 + 1/2 * 3 = 5.5; B_01 = 2/4 whatever the other diagonal.
        var model = WeightedEase.Fit(Three, new(Damping: 0, Ridge: 1, FrequencyRidge: .5, PopularityDamping: 0));
        Assert.Equal(.5f, Score(model, from: 0, to: 1), 1e-6);
        Assert.Equal(2 / 5.5f, Score(model, from: 1, to: 0), 1e-6);
    }

    [Fact]
    public void Popular_items_are_held_back_by_a_power_of_their_count()
    {
        var model = WeightedEase.Fit(Three, new(Damping: 0, Ridge: 1, FrequencyRidge: 0, PopularityDamping: 1));
        Assert.Equal(2 / 3f / 3, Score(model, from: 0, to: 1), 1e-6);
    }

    [Fact]
    public void Long_histories_are_damped_and_the_total_weight_stays()
    {
        // w = c / n with c such that 2·2w_2 + 1·w_1 = 5: w_2 = 5/6 and w_1 = 5/3; G = [5/3 5/3; 5/3 10/3].
        var model = WeightedEase.Fit(Three, new(Damping: 1, Ridge: 1, FrequencyRidge: 0, PopularityDamping: 0));
        Assert.Equal(5 / 3f / (8 / 3f), Score(model, from: 0, to: 1), 1e-6);
        Assert.Equal(5 / 3f / (13 / 3f), Score(model, from: 1, to: 0), 1e-6);
    }

    [Fact]
    public void Without_regularisation_it_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedEase.Fit(Three, new(Ridge: 0)));

    private static float Score(WeightedEase model, int from, int to)
    {
        var scores = new float[2];
        model.Score(new SparseRow([from], [1]), scores);
        return scores[to];
    }
}
