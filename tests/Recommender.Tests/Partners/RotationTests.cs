using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

public class RotationTests
{
    private static readonly PartnerQuery Query = new()
    {
        Alliance = new AllianceOutline { Id = "buendnis-fluss", Offers = ["BU-02"] },
        On = new DateOnly(2026, 1, 1),
        Limit = 10,
    };

    [Theory]
    [InlineData(2026, 1, 90, 25)]
    [InlineData(2026, 4, 91, 60)]
    [InlineData(2027, 7, 92, 400)]
    [InlineData(2028, 1, 91, 1000)]
    public void Every_company_open_to_alliances_appears_at_least_once_a_quarter(int year, int month, int days, int companies)
    {
        var region = FictionalRegion.Of(companies, 41);
        var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, region));
        var seen = new HashSet<string>();

        for (var day = 0; day < days; day++)
        {
            var list = finder.Find(Query with { On = new DateOnly(year, month, 1).AddDays(day) });
            seen.UnionWith(list.Items.Concat(list.InTurn).Select(partner => partner.Company));
        }

        Assert.Equal(region.Where(company => company.OpenToAlliances).Select(company => company.Id).Order(), seen.Order());
    }

    [Fact]
    public void Who_looks_once_a_week_sees_every_company_of_a_small_region_in_a_quarter()
    {
        var region = FictionalRegion.Of(12, 42);
        var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, region));

        var seen = Enumerable.Range(0, 13).SelectMany(week =>
        {
            var list = finder.Find(Query with { On = new DateOnly(2026, 4, 6).AddDays(7 * week) });
            return list.Items.Concat(list.InTurn).Select(partner => partner.Company);
        });

        Assert.Equal(region.Where(company => company.OpenToAlliances).Select(company => company.Id).Order(), seen.Distinct().Order());
    }

    [Fact]
    public void There_are_three_places_unless_a_week_has_too_many_companies()
    {
        Assert.All(PlacesOf(120), places => Assert.InRange(places, 0, 3));
        Assert.All(PlacesOf(2000), places => Assert.InRange(places, 4, 40));

        static IEnumerable<int> PlacesOf(int companies)
        {
            var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, FictionalRegion.Of(companies, 43)));
            return Enumerable.Range(0, 80).Select(day => finder.Find(Query with { On = Query.On.AddDays(day) }).InTurn.Count).ToList();
        }
    }

    [Fact]
    public void A_company_in_turn_is_told_with_its_gains_and_an_argument_even_if_it_would_not_rank()
    {
        var nothingInIt = new CompanyFacts { Id = "betrieb", Headcount = 30, ShiftShare = 0 };
        var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, [nothingInIt, nothingInIt with { Id = "member" }]));
        var query = Query with { Alliance = Query.Alliance with { Members = ["member"], Offers = [] } };

        var partner = Enumerable.Range(0, 90).SelectMany(day => finder.Find(query with { On = query.On.AddDays(day) }).InTurn).First();

        Assert.Equal(0, partner.Score);
        Assert.Empty(partner.ForCompany.Gains);
        Assert.Contains(partner.Argument.Code, ArgumentCodes.All);
    }

    [Fact]
    public void The_same_day_gives_the_same_turns_and_another_alliance_gives_others()
    {
        var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, FictionalRegion.Of(400, 44)));
        var other = Query with { Alliance = Query.Alliance with { Id = "buendnis-berg" } };

        Assert.Equal(TurnsOf(Query), TurnsOf(Query));
        Assert.NotEqual(TurnsOf(Query), TurnsOf(other));

        IEnumerable<string> TurnsOf(PartnerQuery query) => finder.Find(query).InTurn.Select(partner => partner.Company).Order().ToList();
    }

    [Fact]
    public void What_happens_to_others_does_not_move_the_turn_of_a_company()
    {
        var region = FictionalRegion.Of(40, 45);
        var fewer = region.Where((_, place) => place % 2 == 0).ToList();
        var kept = fewer.Select(company => company.Id).ToHashSet();

        Assert.Equal(WeeksOf(region).Where(turn => kept.Contains(turn.Company)).Order(), WeeksOf(fewer).Order());

        // Nobody ranks without offers, so all lists consist of turns.
        static HashSet<(string Company, int Week)> WeeksOf(IEnumerable<CompanyFacts> companies)
        {
            var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, companies));
            var query = Query with { Alliance = Query.Alliance with { Offers = [] } };
            return [.. Enumerable.Range(0, 84).SelectMany(day => finder.Find(query with { On = query.On.AddDays(day) }).InTurn.Select(partner => (partner.Company, day / 7)))];
        }
    }
}
