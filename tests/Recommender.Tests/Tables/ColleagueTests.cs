using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

public class ColleagueTests
{
    [Fact]
    public void People_of_one_organisation_do_not_share_a_table_while_there_are_enough_tables()
    {
        var plan = Plans.Of(Plans.Wish(25, 6, 3) with { Colleagues = [[1, 2, 3, 4, 5], [6, 7, 8], [9, 10]] });

        Assert.Equal((0, 0, true), (plan.Repeats, plan.OfColleagues, plan.IsProven));
        Assert.All(Plans.Meetings(plan).Keys, pair => Assert.False(pair is (<= 5, <= 5) or (>= 6 and <= 8, <= 8)));
    }

    [Theory]
    [InlineData(8, 6)]
    [InlineData(12, 18)]
    public void An_organisation_with_more_people_than_tables_is_spread_as_evenly_as_can_be(int people, int meetings)
    {
        var plan = Plans.Of(Plans.Wish(25, 6, 3) with { Colleagues = [[.. Enumerable.Range(1, people)]] });

        Assert.Equal((meetings, meetings), (plan.Repeats, plan.OfColleagues));
        Assert.Equal(new LeastRepeats(meetings, RepeatReason.ManyColleagues), plan.Least);
    }

    [Fact]
    public void Colleagues_who_are_to_sit_together_do()
    {
        var plan = Plans.Of(Plans.Wish(12, 4, 3) with { Colleagues = [[1, 2, 3]], Together = [[1, 2]] });
        var met = Plans.Meetings(plan);

        Assert.Equal(3, met[(1, 2)]);
        Assert.DoesNotContain((1, 3), met.Keys);
        Assert.Equal(0, plan.OfColleagues);
    }

    [Fact]
    public void Lists_that_share_somebody_are_one_organisation()
    {
        var plan = Plans.Of(Plans.Wish(12, 4, 3) with { Colleagues = [[1, 2], [2, 3]] });

        Assert.All([(1, 2), (2, 3), (1, 3)], pair => Assert.DoesNotContain(pair, Plans.Meetings(plan).Keys));
    }
}
