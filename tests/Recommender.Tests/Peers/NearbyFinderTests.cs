using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Tests.Peers;

public class NearbyFinderTests
{
    private static readonly CompanyFacts Firm = new()
    {
        Id = "giesserei",
        Headcount = 55,
        ShiftShare = 0.8,
        District = "Ruhrort",
        PostalCode = "47119",
        Lived = ["IK-04"],
        NamedPublicly = true,
    };

    private static readonly NearbyRegion Duisburg = new(new Area { PostalCodes = ["470", "471", "472"] }, "Duisburg");
    private static readonly NearbyRegion Munich = new(new Area { PostalCodes = ["80", "81"] }, "München");

    [Fact]
    public void Without_consent_to_be_named_in_public_a_company_is_never_named() =>
        Assert.Empty(Find([Firm with { NamedPublicly = false, ShownToPeers = true }]));

    [Fact]
    public void What_is_lived_comes_before_what_is_introduced_and_nothing_else_counts() =>
        Assert.Equal(["b True", "a False"], Find(
            [Firm with { Id = "a", Lived = [], Introduced = ["IK-04"] }, Firm with { Id = "b" }, Firm with { Id = "c", Lived = ["AZ-04"] }])
            .Select(firm => $"{firm.Company} {firm.Lived}"));

    [Theory]
    [InlineData("Ruhrort")]
    [InlineData(" ruhrort ")]
    [InlineData("47119")]
    [InlineData("4711")]
    [InlineData("47119 Duisburg-Ruhrort")]
    public void Those_at_the_place_come_first_and_the_rest_of_its_region_follows(string place) =>
        Assert.Equal(["giesserei True", "fern False"], Find(
            [Firm with { Id = "fern", District = "Hamborn", PostalCode = "47166" }, Firm, Firm with { Id = "isar", District = "Laim", PostalCode = "80686" }], place)
            .Select(firm => $"{firm.Company} {firm.AtPlace}"));

    [Theory]
    [InlineData("Duisburg", "giesserei")]
    [InlineData("47051", "giesserei")]
    [InlineData("München", "isar")]
    [InlineData("81539", "isar")]
    public void A_place_without_a_company_of_its_own_still_has_a_region(string place, string found) =>
        Assert.Equal([found], Find([Firm, Firm with { Id = "isar", District = "Laim", PostalCode = "80686" }], place).Select(firm => firm.Company));

    [Theory]
    [InlineData("Kiel")]
    [InlineData("24103")]
    [InlineData("?")]
    public void Around_a_place_outside_every_region_there_is_nobody(string place) => Assert.Empty(Find([Firm], place));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Without_a_place_the_regions_of_all_alliances_count(string? place) =>
        Assert.Equal(["giesserei", "isar"], Find(
            [Firm, Firm with { Id = "isar", PostalCode = "80686" }, Firm with { Id = "kiel", PostalCode = "24103" }], place).Select(firm => firm.Company).Order());

    [Fact]
    public void Where_no_alliance_says_where_it_works_everybody_is_near() =>
        Assert.Single(new NearbyFinder(Table([Firm])).Find(new NearbyQuery { Practice = "IK-04", Place = "Kiel", Limit = 5 }));

    [Fact]
    public void A_practice_that_nobody_knows_is_done_by_nobody() =>
        Assert.Empty(new NearbyFinder(Table([Firm])).Find(new NearbyQuery { Practice = "ZZ-99", Limit = 5 }));

    [Fact]
    public void Another_practice_names_other_companies_first()
    {
        string[] practices = ["IK-04", "AZ-04", "FU-02"];
        var finder = new NearbyFinder(Table([.. Enumerable.Range(0, 40).Select(number => Firm with { Id = $"firm-{number}", Lived = practices })]));
        var firsts = practices.Select(practice => finder.Find(new NearbyQuery { Practice = practice, Limit = 1 })[0].Company);
        Assert.True(firsts.Distinct().Count() > 1);
    }

    private static CompanyTable Table(IEnumerable<CompanyFacts> companies) => CompanyTable.Of(Shipped.Catalogue, companies);

    private static IReadOnlyList<NearbyFirm> Find(IEnumerable<CompanyFacts> companies, string? place = null) =>
        new NearbyFinder(Table(companies)).Find(new NearbyQuery { Practice = "IK-04", Place = place, Regions = [Duisburg, Munich], Limit = 5 });
}
