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
            seen.UnionWith(AllPages(finder, Query with { On = new DateOnly(year, month, 1).AddDays(day) }));
        }

        Assert.Equal(region.Where(company => company.OpenToAlliances).Select(company => company.Id).Order(), seen.Order());
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(200, 7)]
    [InlineData(400, 1)]
    [InlineData(400, 30)]
    [InlineData(625, 1)]
    public void Whom_the_alliance_meets_meanwhile_takes_nobody_else_the_turn(int companies, int daysBetween)
    {
        var region = FictionalRegion.Of(companies, 41);
        var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, region));
        var contacts = new List<PartnerContact>();
        var seen = new HashSet<string>();

        for (var day = 0; day < 90; day++)
        {
            var query = Query with { On = Query.On.AddDays(day), Contacts = [.. contacts] };
            seen.UnionWith(AllPages(finder, query));
            // One of those shown drops out: the next one must not be jumped over.
            if (day % daysBetween == 0 && finder.Find(query).InTurn is [var met, ..])
                contacts.Add(new PartnerContact(met.Company, query.On));
        }

        Assert.NotEmpty(contacts);
        Assert.Equal(region.Where(company => company.OpenToAlliances).Select(company => company.Id).Order(), seen.Order());
    }

    [Fact]
    public void In_a_country_of_320_alliances_every_company_open_to_them_is_on_a_first_page_once_a_quarter()
    {
        const int alliances = 320, days = 90;
        var country = FictionalRegion.Of(7900, 46).Select((company, place) => company with { PostalCode = $"{10000 + (place * 7 % alliances * 10)}" }).ToList();
        var areas = Enumerable.Range(0, alliances).Select(number => new Area { PostalCodes = [$"{10000 + (number * 10)}"] }).ToList();
        var seen = new HashSet<string>();

        // Each alliance knows the companies of its area and nobody else's, so they can be searched one by one.
        Parallel.ForEach(areas.Index(), place =>
        {
            var code = place.Item.PostalCodes.Single();
            var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, country.Where(company => company.PostalCode == code)));
            var query = Query with { Alliance = Query.Alliance with { Id = $"buendnis-{place.Index}", Area = place.Item }, Limit = 1 };
            for (var day = 0; day < days; day++)
            {
                var list = finder.Find(query with { On = query.On.AddDays(day) });
                Assert.InRange(list.InTurn.Count, 0, PartnerFinder.TurnsPerPage);
                lock (seen)
                    seen.UnionWith(list.Items.Concat(list.InTurn).Select(partner => partner.Company));
            }
        });

        Assert.Equal(country.Where(company => company.OpenToAlliances).Select(company => company.Id).Order(), seen.Order());
    }

    [Fact]
    public void An_alliance_of_a_whole_country_gets_ten_in_turn_to_a_page_and_everybody_on_all_pages_of_a_quarter()
    {
        var country = FictionalRegion.Of(7900, 47);
        var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, country));
        var seen = new HashSet<string>();

        for (var day = 0; day < 90; day++)
        {
            var query = Query with { On = Query.On.AddDays(day), Limit = 1 };
            var list = finder.Find(query);
            Assert.InRange(list.InTurn.Count, 9, 10);
            Assert.InRange(list.Turns, 50, 130);
            seen.UnionWith(AllPages(finder, query));
        }

        Assert.Equal(country.Where(company => company.OpenToAlliances).Select(company => company.Id).Order(), seen.Order());
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
    public void There_are_three_places_unless_a_day_has_more_companies()
    {
        Assert.All(PlacesOf(30), places => Assert.InRange(places, 0, 3));
        Assert.All(PlacesOf(2000), places => Assert.InRange(places, 4, 40));

        static IEnumerable<int> PlacesOf(int companies)
        {
            var finder = new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, FictionalRegion.Of(companies, 43)));
            return Enumerable.Range(0, 80).Select(day => finder.Find(Query with { On = Query.On.AddDays(day) }).Turns).ToList();
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

    /// <summary>The best of the first page, and everybody in turn on it and on the pages after it.</summary>
    private static HashSet<string> AllPages(PartnerFinder finder, PartnerQuery query)
    {
        var first = finder.Find(query);
        var seen = first.Items.Concat(first.InTurn).Select(partner => partner.Company).ToHashSet();
        for (var turns = PartnerFinder.TurnsPerPage; turns < first.Turns; turns += PartnerFinder.TurnsPerPage)
            seen.UnionWith(finder.Find(query with { SkipTurns = turns }).InTurn.Select(partner => partner.Company));
        return seen;
    }
}
