using Matchmaking.Catalogue;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Coverage;

public class TypicalFirmsTests
{
    private static readonly PeerGroup SmallFactories = new(SizeClass.Small, ShiftBand.Some);
    private static readonly TypicalFirms Firms = new(Shipped.Catalogue);

    [Fact]
    public void What_a_third_of_the_known_firms_run_is_usual_and_the_most_common_comes_first()
    {
        var firm = Firms.Of(SizeClass.Small, "production", shiftShare: null, Table(firms: 6, ("AZ-17", 2), ("IK-07", 1), ("AZ-04", 5)));
        Assert.Equal(["AZ-04", "AZ-17"], firm.Running);
        Assert.Equal(6, firm.Firms);
    }

    [Fact]
    public void Too_few_firms_say_nothing()
    {
        var firm = Firms.Of(SizeClass.Small, "production", shiftShare: null, Table(firms: 4, ("AZ-17", 4)));
        Assert.Empty(firm.Running);
        Assert.Equal(0, firm.Firms);
    }

    [Fact]
    public void Before_the_first_company_arrives_nothing_is_usual() =>
        Assert.Empty(Firms.Of(SizeClass.Medium, null, 0.5, PrevalenceTable.Empty).Running);

    [Fact]
    public void Every_sector_of_the_catalogue_has_its_usual_shift_work()
    {
        var unknown = Firms.Of(SizeClass.Small, null, null, PrevalenceTable.Empty).ShiftShare;
        Assert.All(Shipped.Catalogue.Sectors, sector => Assert.NotEqual(unknown, Firms.Of(SizeClass.Small, sector.Id, null, PrevalenceTable.Empty).ShiftShare));
    }

    [Fact]
    public void A_share_that_is_known_goes_before_what_is_usual()
    {
        Assert.Equal(0.8, Firms.Of(SizeClass.Small, "it", 0.8, PrevalenceTable.Empty).ShiftShare);
    }

    [Theory]
    [InlineData(SizeClass.Micro)]
    [InlineData(SizeClass.Small)]
    [InlineData(SizeClass.Medium)]
    [InlineData(SizeClass.Large)]
    public void The_head_count_stands_for_its_class(SizeClass size) =>
        Assert.Equal(size, SizeClasses.Of(Firms.Of(size, null, null, PrevalenceTable.Empty).Headcount));

    private static PrevalenceTable Table(int firms, params (string Practice, int Firms)[] running) => PrevalenceTable.From(
        Shipped.Catalogue,
        [new FirmsInGroup(SmallFactories, firms)],
        running.Select(entry => new RunningInGroup(entry.Practice, SmallFactories, entry.Firms)));
}
