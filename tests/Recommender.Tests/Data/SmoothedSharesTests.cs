using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Data;

/// <summary>What similar firms do, drawn towards firms of that size and towards all.</summary>
public class SmoothedSharesTests
{
    private static readonly PeerGroup Small = new(SizeClass.Small, ShiftBand.Little), SmallOnShifts = new(SizeClass.Small, ShiftBand.Most);
    private static readonly PeerGroup Large = new(SizeClass.Large, ShiftBand.Little);

    [Fact]
    public void As_long_as_no_group_has_five_firms_nothing_is_said() =>
        Assert.True(Table((Small, 4, 4), (Large, 4, 4)).SharesIn(Small).IsEmpty);

    [Fact]
    public void A_group_of_fewer_than_five_firms_changes_no_share()
    {
        var (without, with) = (Table((Small, 40, 10), (Large, 40, 20)), Table((Small, 40, 10), (SmallOnShifts, 4, 4), (Large, 40, 20)));
        foreach (var group in (PeerGroup[])[Small, SmallOnShifts, Large])
            Assert.Equal(without.SharesIn(group).ToArray(), with.SharesIn(group).ToArray());
    }

    [Fact]
    public void A_group_that_may_not_be_told_of_is_taken_for_firms_of_its_size()
    {
        var table = Table((Small, 40, 30), (Large, 40, 2));
        Assert.InRange(table.SharesIn(SmallOnShifts)[0], 0.5, 0.75);
        Assert.InRange(table.SharesIn(Large)[0], 0.05, 0.25);
    }

    [Fact]
    public void The_more_firms_a_group_has_the_more_its_own_share_counts()
    {
        var (few, many) = (Table((Small, 5, 5), (Large, 400, 40)), Table((Small, 100, 100), (Large, 400, 40)));
        Assert.True(few.SharesIn(Small)[0] < many.SharesIn(Small)[0]);
        Assert.InRange(many.SharesIn(Small)[0], 0.9, 1);
    }

    [Fact]
    public void Groups_that_differ_no_more_than_by_chance_are_drawn_together()
    {
        var alike = Table((Small, 20, 9), (SmallOnShifts, 20, 11), (Large, 20, 10));
        Assert.Equal(alike.SharesIn(Small)[0], alike.SharesIn(SmallOnShifts)[0], 0.02);
        var apart = Table((Small, 20, 1), (SmallOnShifts, 20, 19), (Large, 20, 10));
        Assert.True(apart.SharesIn(SmallOnShifts)[0] - apart.SharesIn(Small)[0] > 0.7);
    }

    [Fact]
    public void Shares_are_numbers_below_1_where_everybody_or_nobody_does_it() => Assert.All(
        (int[])[0, 20],
        running => Assert.All(Table((Small, 20, running), (Large, 20, running)).SharesIn(Small).ToArray(), share => Assert.InRange(share, 0, 0.9999)));

    /// <summary>Groups with their firms, of which some run the first practice of the catalogue.</summary>
    private static PrevalenceTable Table(params (PeerGroup Group, int Firms, int Running)[] groups) => PrevalenceTable.From(
        Shipped.Catalogue,
        groups.Select(one => new FirmsInGroup(one.Group, one.Firms)),
        groups.Select(one => new RunningInGroup(Shipped.Catalogue.Practices[0].Id, one.Group, one.Running)));
}
