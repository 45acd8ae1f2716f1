using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Tests.Learning.Evaluation;

public class ListDiversityTests
{
    private static readonly HashSet<string>[] Items = [["a", "b"], ["a", "b"], ["b", "c"], ["d"]];

    [Fact]
    public void Items_that_are_alike_have_no_distance_and_items_without_anything_in_common_have_all_of_it()
    {
        Assert.Equal(0, Distance(0, 1));
        Assert.Equal(2.0 / 3, Distance(0, 2), 1e-12);
        Assert.Equal(1, Distance(0, 3));
        Assert.Equal(0, ListDiversity.Distance(new HashSet<string>(), new HashSet<string>()));
    }

    [Fact]
    public void A_list_is_as_diverse_as_its_pairs_on_average_and_lists_count_alike()
    {
        Assert.Equal(((0 + (2.0 / 3) + (2.0 / 3)) / 3 + 1) / 2, ListDiversity.Mean([[0, 1, 2], [0, 3]], Distance), 1e-12);
    }

    [Fact]
    public void Features_may_be_ascending_numbers()
    {
        Assert.Equal(0, ListDiversity.Distance([1, 2], [1, 2]));
        Assert.Equal(2.0 / 3, ListDiversity.Distance([1, 2], [2, 3]), 1e-12);
        Assert.Equal(0.75, ListDiversity.Distance([1, 5, 9], [2, 5]), 1e-12);
        Assert.Equal(1, ListDiversity.Distance([1, 2], []));
        Assert.Equal(0, ListDiversity.Distance([], []));
    }

    [Fact]
    public void Lists_without_a_pair_do_not_count()
    {
        Assert.Equal(1, ListDiversity.Mean([[0, 3], [1], []], Distance));
        Assert.Equal(0, ListDiversity.Mean([[1], []], Distance));
    }

    private static double Distance(int one, int other) => ListDiversity.Distance(Items[one], Items[other]);
}
