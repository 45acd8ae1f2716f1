using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Data;

public class RegionsTests
{
    [Theory]
    [InlineData("Duisburg", RegionRelation.Here, RegionRelation.Here)]
    [InlineData("47119 Duisburg-Ruhrort", RegionRelation.Here, RegionRelation.Here)]
    [InlineData("duisburg", RegionRelation.Here, RegionRelation.Here)]
    [InlineData("Rheinhausen", RegionRelation.Here, RegionRelation.Here)]
    [InlineData("47228", RegionRelation.Here, RegionRelation.Here)]
    [InlineData("Mülheim an der Ruhr", RegionRelation.Elsewhere, RegionRelation.Here)]
    [InlineData("Muelheim", RegionRelation.Elsewhere, RegionRelation.Here)]
    [InlineData("45127", RegionRelation.Elsewhere, RegionRelation.Here)]
    [InlineData("NRW", RegionRelation.Unknown, RegionRelation.Here)]
    [InlineData("Nordrhein-Westfalen", RegionRelation.Unknown, RegionRelation.Here)]
    [InlineData("München", RegionRelation.Elsewhere, RegionRelation.Elsewhere)]
    [InlineData("Rheinland-Pfalz", RegionRelation.Elsewhere, RegionRelation.Elsewhere)]
    [InlineData("10115 Berlin", RegionRelation.Elsewhere, RegionRelation.Elsewhere)]
    [InlineData("Altstadt", RegionRelation.Unknown, RegionRelation.Unknown)]
    [InlineData("", RegionRelation.Unknown, RegionRelation.Unknown)]
    [InlineData(null, RegionRelation.Unknown, RegionRelation.Unknown)]
    public void A_place_is_read_as_people_write_it(string? text, object toDuisburg, object toState)
    {
        var place = Regions.Read(text);
        Assert.Equal(toDuisburg, place.RelateTo("Duisburg"));
        Assert.Equal(toState, place.RelateTo("NRW"));
    }
}
