using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Tests.Population;

/// <summary>Companies are found by an index; here they are found by looking at each of them.</summary>
public class AreaTests
{
    [Fact]
    public void An_area_holds_whoever_has_its_postal_code_or_without_one_its_district()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var companies = FictionalRegion.Of(200, seed).Select(company => company with
            {
                District = random.Next(4) == 0 ? null : company.District,
                PostalCode = random.Next(3) == 0 ? null : $"{random.Next(47000, 47400)}",
                OpenToAlliances = true,
            }).ToList();
            var area = new Area
            {
                PostalCodes = [.. FictionalRegion.PickSome(random, ["470", "4711", "47250", "4", "x", "471"], 3)],
                Districts = [.. FictionalRegion.PickSome(random, ["Hafen", " altstadt ", "Nirgends"], 2)],
            };
            var expected = companies.Count(company => IsIn(area, company));

            Assert.Equal(expected, Candidates(companies, area, member: companies[^1].Id) + (IsIn(area, companies[^1]) ? 1 : 0));
        }
    }

    [Fact]
    public void Looking_only_at_the_promising_finds_the_same_as_looking_at_all()
    {
        for (var seed = 200; seed < 206; seed++)
        {
            var companies = FictionalRegion.Of(800, seed);
            var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, companies));
            var query = new PartnerQuery
            {
                Alliance = new AllianceOutline { Id = "land", Members = FictionalRegion.Some(companies, 40, seed), Offers = ["BU-02", "IK-06", "FU-01"] },
                On = new DateOnly(2026, 5, 4),
                Limit = 200,
            };
            // With room for everybody nobody is passed over.
            var all = finder.Find(query with { Limit = 800 }).Items;

            Assert.Equal(all.Take(20).Select(Told), finder.Find(query with { Limit = 20 }).Items.Select(Told));
            Assert.Equal(all.Skip(20).Take(5).Select(Told), finder.Find(query with { Limit = 5, Skip = 20 }).Items.Select(Told));
        }
    }

    private static (string, double) Told(Partner partner) => (partner.Company, partner.Score);

    private static int Candidates(List<CompanyFacts> companies, Area area, string member) =>
        new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, companies)).Find(new PartnerQuery
        {
            Alliance = new AllianceOutline { Id = "land", Area = area, Members = [member] },
            On = new DateOnly(2026, 5, 4),
            Limit = 1,
        }).Candidates;

    private static bool IsIn(Area area, CompanyFacts company)
    {
        var beginnings = area.PostalCodes.Where(beginning => beginning.All(char.IsAsciiDigit)).ToList();
        if (area.PostalCodes.Count == 0 && area.Districts.Count == 0)
            return true;
        return beginnings.Count > 0 && company.PostalCode is { } code
            ? beginnings.Exists(beginning => code.StartsWith(beginning, StringComparison.Ordinal))
            : company.District is { } district && area.Districts.Any(name => string.Equals(name.Trim(), district, StringComparison.OrdinalIgnoreCase));
    }
}
