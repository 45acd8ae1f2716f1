using System.Text.Json;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Partners;

/// <summary>
/// An attack on the partner list of a small alliance: if two worlds that differ in one member only give two lists, the
/// list tells something about that member.
/// </summary>
public class SingleMemberTests
{
    private static readonly string[] Practices = [.. Shipped.Catalogue.Practices.Select(practice => practice.Id)];
    private static readonly string[] Topics = [.. Shipped.Catalogue.Topics.Select(topic => topic.Id)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void What_one_of_fewer_than_five_members_lives_or_names_changes_nothing_in_the_list(int members)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var region = FictionalRegion.Of(120, seed);
            var inside = region.Take(members).Select(member => member with { ShownToPeers = false }).ToList();
            var other = inside[0] with
            {
                Lived = FictionalRegion.PickSome(random, Practices, 20),
                Introduced = [],
                Topics = FictionalRegion.PickSome(random, Topics, 6),
            };

            Assert.Equal(List([.. inside, .. region.Skip(members)], members), List([other, .. inside.Skip(1), .. region.Skip(members)], members));
        }
    }

    [Fact]
    public void Of_many_members_one_that_lives_a_practice_more_does_not_move_what_it_is_worth()
    {
        var region = FictionalRegion.Of(120, 51).Select(company => company with { Topics = [] }).ToList();
        var practice = Practices.First(id => region.Take(30).Count(member => member.Lived.Contains(id)) is > 0 and < 4);
        var member = region.Take(30).First(company => !company.Lived.Contains(practice) && !company.Introduced.Contains(practice));

        // What the members need moves a little with it; a count that is one higher would take a fifth away or more.
        var before = Worth(region);
        Assert.InRange(Worth([.. region.Select(company => company == member ? company with { Lived = [.. company.Lived, practice] } : company)]), before * 0.95, before * 1.05);

        double Worth(IReadOnlyList<CompanyFacts> companies)
        {
            CompanyFacts shows = new() { Id = "zeigt", Headcount = 30, ShiftShare = 0, Lived = [practice] };
            var list = Find([.. companies.Take(30), shows], 30);
            return list.Items.Single(item => item.Company == shows.Id).ForAlliance.Gains.Single(gain => gain.Code == GainCodes.NewPractice).Value;
        }
    }

    [Fact]
    public void Whether_none_or_one_of_many_members_lives_a_practice_is_not_told()
    {
        CompanyFacts shows = new() { Id = "zeigt", Headcount = 30, ShiftShare = 0, Lived = ["AZ-04"] };
        var members = Enumerable.Range(1, 12).Select(number => shows with { Id = $"member-{number:00}", Lived = [] }).ToList();

        Assert.Equal((GainCodes.NewPractice, GainCodes.NewPractice, GainCodes.CanShow), (CodeWhereLivedBy(0), CodeWhereLivedBy(4), CodeWhereLivedBy(5)));

        string CodeWhereLivedBy(int living) => Find([.. members.Select((member, place) => place < living ? member with { Lived = ["AZ-04"] } : member), shows], 12)
            .Items.Single(item => item.Company == shows.Id).ForAlliance.Gains.Single(gain => gain.Arguments.Contains("AZ-04")).Code;
    }

    private static string List(IReadOnlyList<CompanyFacts> companies, int members) => JsonSerializer.Serialize(Find(companies, members));

    private static PartnerList Find(IReadOnlyList<CompanyFacts> companies, int members) =>
        new PartnerFinder(CompanyTable.Of(Shipped.Catalogue, companies)).Find(new PartnerQuery
        {
            Alliance = new AllianceOutline { Id = "buendnis-fluss", Members = [.. companies.Take(members).Select(member => member.Id)], Offers = ["BU-02", "IK-06"] },
            On = new DateOnly(2026, 5, 4),
            Limit = 200,
        });
}
