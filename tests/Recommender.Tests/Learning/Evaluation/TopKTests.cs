using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class TopKTests
{
    [Fact]
    public void The_best_come_first() => Assert.Equal([3, 1], TopK.Of([0, 5, 2, 9], 2));

    [Fact]
    public void Among_equals_the_earlier_item_comes_first() => Assert.Equal([0, 1, 2], TopK.Of([1, 1, 1, 1, 0], 3));

    [Fact]
    public void Items_taken_out_and_items_without_a_number_are_never_picked() =>
        Assert.Equal([2], TopK.Of([float.NegativeInfinity, float.NaN, -3], 3));

    [Fact]
    public void A_list_of_no_length_is_empty() => Assert.Empty(TopK.Of([1, 2], 0));
}
