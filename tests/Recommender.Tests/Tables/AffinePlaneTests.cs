using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

public class AffinePlaneTests
{
    public static TheoryData<int> Orders => [2, 3, 4, 5, 7, 8, 9, 11, 13];

    [Theory, MemberData(nameof(Orders))]
    public void With_as_many_tables_as_seats_everybody_meets_everybody_exactly_once(int order)
    {
        var wish = Plans.Wish(order * order, order, order + 1);
        if (wish.Rounds > TableLimits.MaxRounds)
            wish = wish with { Rounds = TableLimits.MaxRounds };
        var plan = Plans.Of(wish);

        Plans.AssertSeated(wish, plan);
        Assert.All(Plans.Meetings(plan).Values, times => Assert.Equal(1, times));
        Assert.True(plan.IsConstructed && plan.IsProven);
        if (wish.Rounds == order + 1)
            Assert.Equal(wish.Guests * (wish.Guests - 1) / 2, plan.NewContacts);
    }

    [Theory, MemberData(nameof(Orders))]
    public void With_fewer_guests_a_plane_gives_as_many_rounds_as_tables(int order)
    {
        foreach (var guests in Enumerable.Range(2 * order, (order * order) - (2 * order)))
        {
            var wish = Plans.Wish(guests, order, Math.Min(order, TableLimits.MaxRounds));
            var plan = Plans.Of(wish);

            Plans.AssertSeated(wish, plan);
            Assert.Equal((0, true), (plan.Repeats, plan.IsConstructed));
        }
    }

    [Theory, MemberData(nameof(Orders))]
    public void One_guest_less_than_a_plane_has_still_leaves_all_its_rounds(int order)
    {
        if (order < 3 || order + 1 > TableLimits.MaxRounds)
            return;
        var wish = Plans.Wish((order * order) - 1, order, order + 1);
        var plan = Plans.Of(wish);

        Plans.AssertSeated(wish, plan);
        Assert.Equal((0, true), (plan.Repeats, plan.IsConstructed));
    }

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(7), InlineData(8), InlineData(9), InlineData(11), InlineData(13), InlineData(16), InlineData(17)]
    [InlineData(19), InlineData(23), InlineData(25), InlineData(27), InlineData(29), InlineData(31), InlineData(32), InlineData(37)]
    public void Fields_add_and_multiply_as_numbers_do(int order)
    {
        var field = FiniteField.OfOrder(order)!;
        var all = Enumerable.Range(0, order).ToList();

        foreach (var one in all)
        {
            Assert.Equal((one, one, 0), (field.Add(one, 0), field.Multiply(one, 1), field.Multiply(one, 0)));
            Assert.Equal(all, all.Select(other => field.Add(one, other)).Order());
            if (one != 0)
                Assert.Equal(all, all.Select(other => field.Multiply(one, other)).Order());
            foreach (var other in all)
                Assert.Equal(
                    (field.Add(other, one), field.Multiply(other, one), field.Add(field.Multiply(one, other), one)),
                    (field.Add(one, other), field.Multiply(one, other), field.Multiply(one, field.Add(other, 1))));
        }
    }

    [Theory]
    [InlineData(1), InlineData(6), InlineData(10), InlineData(12), InlineData(36), InlineData(41)]
    public void There_is_no_field_of_other_orders(int order) => Assert.Null(FiniteField.OfOrder(order));

    [Theory]
    [InlineData(6, 4, 5)]
    [InlineData(6, 5, 5)]
    [InlineData(10, 5, 5)]
    [InlineData(12, 5, 6)]
    [InlineData(40, 5, 12)]
    public void Where_there_is_no_field_steps_are_found_by_which_nobody_meets_twice(int tables, int seats, int rounds)
    {
        var matrix = DifferenceMatrix.Of(tables, seats, rounds);

        Assert.Equal(rounds, matrix.Steps.Length);
        var meetings =
            from round in Enumerable.Range(0, rounds)
            from one in Enumerable.Range(0, tables * seats)
            from other in Enumerable.Range(one + 1, (tables * seats) - one - 1)
            where matrix.Table(round, one / tables, one % tables) == matrix.Table(round, other / tables, other % tables)
            select (one, other);
        Assert.Equal(meetings.Count(), meetings.Distinct().Count());
    }
}
