using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

public class PlantedMatchesTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public void Matches_made_for_both_sides_come_first_and_one_sided_ones_do_not(int seed)
    {
        var region = new PlantedRegion(seed);

        var items = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, region.Companies)).Find(region.Query).Items;

        Assert.True(items.Count(PlantedRegion.FitsBoth) >= 18, Told(items));
        Assert.True(!items.Take(10).Any(PlantedRegion.FitsOne), Told(items));
    }

    private static string Told(IEnumerable<Partner> items) => string.Join(
        Environment.NewLine,
        items.Select(item => $"{item.Company} {item.Score:0.000} = {item.ForCompany.Gain:0.000} and {item.ForAlliance.Gain:0.000}"));
}
