using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

public class PackingTests
{
    [Fact]
    public void Groups_are_placed_whole_where_simply_taking_the_largest_first_would_fail()
    {
        int[] groups = [4, 4, 3, 3, 3, 3];
        var places = Packing.Fit(groups, [10, 10], out var isCertain);

        Assert.True(isCertain);
        Assert.Equal([10, 10], Enumerable.Range(0, 2).Select(place => groups.Where((_, group) => places![group] == place).Sum()));
    }

    [Fact]
    public void That_there_is_no_place_is_certain_only_when_everything_was_tried()
    {
        Assert.Null(Packing.Fit([3, 3, 2], [4, 4], out var isCertain));
        Assert.True(isCertain);
        Assert.Null(Packing.Fit([.. Enumerable.Range(0, 40).Select(group => 11 + (2 * (group % 9)))], [.. Enumerable.Repeat(150, 4)], out isCertain));
        Assert.False(isCertain);
    }
}
