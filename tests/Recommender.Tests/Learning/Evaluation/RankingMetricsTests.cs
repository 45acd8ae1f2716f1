using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class RankingMetricsTests
{
    [Fact]
    public void Recall_is_the_share_of_the_relevant_items_that_made_the_list() =>
        Assert.Equal(2 / 3.0, RankingMetrics.Recall([1, 5, 21], 20));

    [Fact]
    public void A_hit_counts_once_however_many_there_are()
    {
        Assert.Equal(1, RankingMetrics.HitRate([2, 3, 4], 10));
        Assert.Equal(0, RankingMetrics.HitRate([11], 10));
    }

    [Fact]
    public void Ndcg_of_a_perfect_list_is_one() => Assert.Equal(1, RankingMetrics.Ndcg([1, 2, 3], 10), 12);

    [Fact]
    public void Ndcg_discounts_by_the_logarithm_of_the_place()
    {
        // Places 1 and 3: (1 + 1/2) of the best possible 1 + 1/log2(3).
        Assert.Equal(1.5 / (1 + (1 / Math.Log2(3))), RankingMetrics.Ndcg([1, 3], 10), 12);
    }

    [Fact]
    public void Ndcg_compares_with_what_a_list_of_that_length_could_reach()
    {
        // Three relevant items, a list of two: both places hit is perfect.
        Assert.Equal(1, RankingMetrics.Ndcg([1, 2, 50], 2), 12);
    }

    [Fact]
    public void Half_places_count_as_the_place_they_are()
    {
        Assert.Equal(1, RankingMetrics.Recall([10], 10));
        Assert.Equal(0, RankingMetrics.Recall([10.5], 10));
    }

    [Fact]
    public void Nothing_to_find_is_worth_nothing()
    {
        Assert.Equal(0, RankingMetrics.Recall([], 10));
        Assert.Equal(0, RankingMetrics.Ndcg([], 10));
    }

    [Fact]
    public void A_list_of_no_length_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Recall([1], 0));
}
