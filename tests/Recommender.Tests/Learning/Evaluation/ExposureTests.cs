using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class ExposureTests
{
    [Fact]
    public void Coverage_is_the_share_of_items_that_anybody_sees() =>
        Assert.Equal(.75, Exposure.Coverage(Exposure.Counts([[0, 1], [1, 3]], items: 4)));

    [Fact]
    public void Equal_attention_has_a_gini_of_zero() => Assert.Equal(0, Exposure.Gini([3, 3, 3, 3]), 12);

    [Fact]
    public void Attention_for_one_of_four_has_a_gini_of_three_quarters() => Assert.Equal(.75, Exposure.Gini([0, 8, 0, 0]), 12);

    [Fact]
    public void Nothing_shown_is_shared_out_equally() => Assert.Equal(0, Exposure.Gini([0, 0]));

    [Fact]
    public void Lists_that_are_all_the_same_overlap_wholly() =>
        Assert.Equal(1, Exposure.Overlap(Exposure.Counts([[0, 1], [0, 1], [1, 0]], items: 5), users: 3, length: 2), 12);

    [Fact]
    public void Lists_without_a_common_item_do_not_overlap() =>
        Assert.Equal(0, Exposure.Overlap(Exposure.Counts([[0, 1], [2, 3]], items: 5), users: 2, length: 2));

    [Fact]
    public void Overlap_is_the_mean_over_all_pairs()
    {
        // Pairs share 1, 0 and 0 of two items.
        var counts = Exposure.Counts([[0, 1], [1, 2], [3, 4]], items: 5);
        Assert.Equal(1 / 6.0, Exposure.Overlap(counts, users: 3, length: 2), 12);
    }
}
