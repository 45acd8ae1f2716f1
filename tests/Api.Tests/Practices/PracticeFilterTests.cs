using Matchmaking.Api.Practices;
using Matchmaking.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Api.Tests.Practices;

public sealed class PracticeFilterTests
{
    private static readonly PracticeCatalogue Catalogue = CatalogueReader.Read(CatalogueDirectory.Default);

    [Fact]
    public void Without_a_filter_everything_is_found() => Assert.Equal(Catalogue.Practices.Count, Find("").Count);

    [Fact]
    public void A_practice_that_does_not_suit_the_size_is_left_out()
    {
        Assert.DoesNotContain(Find("size=micro"), practice => practice.Id == "AO-02");
        Assert.Contains(Find("size=large"), practice => practice.Id == "AO-02");
    }

    [Fact]
    public void All_conditions_hold_at_once()
    {
        var found = Find("field=IK&effort=low&need=understandable-information");

        Assert.NotEmpty(found);
        Assert.All(found, practice => Assert.Equal(("IK", Level.Low), (practice.Field, practice.Effort)));
        Assert.All(found, practice => Assert.Contains("understandable-information", practice.Needs.Keys));
    }

    [Fact]
    public void What_the_catalogue_does_not_know_does_not_filter() =>
        Assert.Equal(Catalogue.Practices.Count, Find("field=ZZ&topic=X&need=y&effort=huge&size=7").Count);

    private static List<Practice> Find(string query) =>
        [.. PracticeFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Catalogue).Apply(Catalogue)];
}
