using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

public class ConflictTests
{
    [Fact]
    public void Guests_cannot_sit_together_and_apart_also_not_through_others()
    {
        AssertRefused(Plans.Wish(12, 3, 2) with { Together = [[3, 7]], Apart = [[7, 3]] }, TableConflictKind.TogetherAndApart, 3, 7);
        AssertRefused(Plans.Wish(12, 3, 2) with { Together = [[3, 7], [7, 9]], Apart = [[3, 9]] }, TableConflictKind.TogetherAndApart, 3, 9);
    }

    [Fact]
    public void More_than_a_table_holds_cannot_sit_together()
    {
        AssertRefused(Plans.Wish(12, 3, 2) with { Together = [[1, 2, 3], [3, 4, 5]] }, TableConflictKind.GroupTooLarge, 1, 2, 3, 4, 5);
        Assert.NotNull(TablePlanner.Plan(Plans.Wish(12, 3, 2) with { Together = [[1, 2, 3, 4]] }, Plans.LittleEffort).Plan);
        Assert.NotNull(TablePlanner.Plan(Plans.Wish(13, 3, 2) with { Together = [[1, 2, 3, 4, 5]] }, Plans.LittleEffort).Plan);
    }

    [Fact]
    public void Groups_that_fit_one_by_one_may_not_fit_all() =>
        AssertRefused(Plans.Wish(8, 2, 2) with { Together = [[1, 2, 3], [4, 5, 6], [7, 8]] }, TableConflictKind.GroupsDoNotFit);

    [Fact]
    public void More_than_there_are_tables_cannot_all_sit_apart()
    {
        AssertRefused(Plans.Wish(12, 3, 2) with { Apart = [[2, 4, 6, 8]] }, TableConflictKind.TooManyApart, 2, 4, 6, 8);
        AssertRefused(Plans.Wish(4, 1, 1) with { Apart = [[1, 4]] }, TableConflictKind.TooManyApart, 1, 4);
        Assert.NotNull(TablePlanner.Plan(Plans.Wish(12, 3, 2) with { Apart = [[2, 4, 6]] }, Plans.LittleEffort).Plan);
    }

    [Fact]
    public void A_search_that_keeps_no_wish_says_so_instead_of_breaking_one()
    {
        // Five around a ring, neighbours apart, need three tables; no four of them are all apart from each other.
        var ring = Plans.Wish(5, 2, 1) with { Apart = [[1, 2], [2, 3], [3, 4], [4, 5], [5, 1]] };

        AssertRefused(ring, TableConflictKind.NoneFound);
    }

    [Fact]
    public void Guests_named_twice_in_a_wish_count_once()
    {
        var plan = Plans.Of(Plans.Wish(12, 3, 2) with { Together = [[1, 1, 2]], Apart = [[3, 3, 4]] });

        Assert.Equal(2, Plans.Meetings(plan)[(1, 2)]);
    }

    private static void AssertRefused(TableWish wish, TableConflictKind kind, params int[] guests)
    {
        var conflict = TablePlanner.Plan(wish, Plans.LittleEffort).Conflict;

        Assert.NotNull(conflict);
        Assert.Equal(kind, conflict.Kind);
        Assert.Equal(guests, conflict.Guests);
    }
}
