using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class RanksTests
{
    [Fact]
    public void Places_count_from_one_in_descending_order_of_score() =>
        Assert.Equal([1, 3], Ranks.Of([.1f, .9f, .5f, .7f], [2, 1], Ties.Pessimistic));

    [Fact]
    public void A_model_that_scores_all_alike_comes_last_under_pessimistic_ties() =>
        Assert.Equal([9, 10], Ranks.Of(new float[10], [0, 4], Ties.Pessimistic));

    [Fact]
    public void Average_ties_put_half_of_the_equals_first() =>
        Assert.Equal([3], Ranks.Of([1, 1, 1, 1, 1, 0], [2], Ties.AverageRank));

    [Fact]
    public void Relevant_items_do_not_push_each_other_out() =>
        Assert.Equal([1, 2], Ranks.Of([1, 1, 0], [0, 1], Ties.Pessimistic));

    [Fact]
    public void Items_taken_out_stay_behind_all_others() =>
        Assert.Equal([1], Ranks.Of([float.NegativeInfinity, -5, float.NegativeInfinity, -6], [1], Ties.Pessimistic));

    [Fact]
    public void A_relevant_item_without_a_number_comes_last() =>
        Assert.Equal([3], Ranks.Of([1, float.NaN, 2], [1], Ties.Pessimistic));

    [Theory]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1001)]
    public void Counting_agrees_with_sorting(int items)
    {
        var random = new Random(items);
        var scores = Enumerable.Range(0, items).Select(_ => (float)random.Next(items / 3)).ToArray();
        int[] relevant = [0, items / 2, items - 1];

        var irrelevantFirst = Enumerable.Range(0, items)
            .OrderByDescending(item => scores[item]).ThenBy(item => relevant.Contains(item)).ToList();
        var expected = relevant.Select(item => irrelevantFirst.IndexOf(item) + 1.0).Order();

        Assert.Equal(expected, Ranks.Of(scores, relevant, Ties.Pessimistic));
    }
}
