using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Data;

public class PrevalenceTableTests
{
    private static readonly PeerGroup Small = new(SizeClass.Small, ShiftBand.Little);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    public void A_group_speaks_from_five_firms_on(int firms, int said) =>
        Assert.Equal(said, PrevalenceTable.From(Shipped.Catalogue, [new FirmsInGroup(Small, firms)], []).FirmsIn(Small));

    [Fact]
    public void Counts_of_a_silent_group_are_not_kept()
    {
        var table = PrevalenceTable.From(Shipped.Catalogue, [new FirmsInGroup(Small, 4)], [new RunningInGroup("AZ-01", Small, 4)]);
        Assert.True(table.RunningIn(Small).IsEmpty);
    }

    [Fact]
    public void More_firms_than_there_are_cannot_run_a_practice()
    {
        var table = PrevalenceTable.From(Shipped.Catalogue, [new FirmsInGroup(Small, 6)], [new RunningInGroup("AZ-01", Small, 9)]);
        Assert.Equal(6, table.RunningIn(Small)[0]);
    }

    [Fact]
    public void Unknown_practices_are_left_out()
    {
        var table = PrevalenceTable.From(Shipped.Catalogue, [new FirmsInGroup(Small, 6)], [new RunningInGroup("ZZ-99", Small, 6)]);
        Assert.True(table.RunningIn(Small).IsEmpty);
    }

    [Theory]
    [InlineData(9, 0.19, SizeClass.Micro, ShiftBand.Little)]
    [InlineData(10, 0.2, SizeClass.Small, ShiftBand.Some)]
    [InlineData(50, 0.69, SizeClass.Medium, ShiftBand.Some)]
    [InlineData(250, 0.7, SizeClass.Large, ShiftBand.Most)]
    public void Similar_firms_share_size_class_and_shift_band(int headcount, double shiftShare, SizeClass size, ShiftBand band) =>
        Assert.Equal(new PeerGroup(size, band), PeerGroup.Of(headcount, shiftShare));
}
