using System.Text.Json;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Gaps;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Tests.Population;

namespace Matchmaking.Recommender.Tests.Gaps;

/// <summary>
/// An attack on the report of an alliance through its members: whoever knows the rule, everybody's sector and size, and all
/// that other companies name must not learn which topic a member names.
/// </summary>
public class MemberTopicsTests
{
    private static readonly string[] Topics = [.. Shipped.Catalogue.Topics.Select(topic => topic.Id)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void What_one_of_fewer_than_five_members_names_changes_nothing_in_the_report(int members)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var region = FictionalRegion.Of(150, seed);
            var other = region[0] with { Topics = FictionalRegion.PickSome(new Random(seed), Topics, 6) };

            Assert.Equal(Report(region, members), Report([other, .. region.Skip(1)], members));
        }
    }

    [Fact]
    public void Firms_with_fewer_than_ten_people_do_not_make_few_members_many()
    {
        var region = FictionalRegion.Of(150, 7);
        List<CompanyFacts> tiny = [.. region.Take(8).Select(member => member with { Headcount = 6 })];
        string Names(params string[] topics) => Report([region[8] with { Headcount = 60, Topics = topics }, .. tiny, .. region.Skip(9)], 9);

        Assert.Equal(Names("PFL"), Names("ELT", "ZUZ"));
    }

    [Fact]
    public void The_only_member_of_a_sector_and_size_is_not_told_by_the_gaps_there()
    {
        List<CompanyFacts> region = [.. Firms("it", 6, []), .. Firms("production", 1, []), .. Firms("trade", 6, ["PFL"]), .. Firms("production", 9, ["PFL", "ELT"], 1)];
        var inside = region.Take(13).Select(company => company.Id).ToList();

        var names = Find(region, inside);
        var silent = Find([.. region.Select(company => company.Id == "production-0" ? company with { Topics = ["PFL"] } : company)], inside);

        // Care is named by members, but whether by this one nobody learns; what no member at all names is told.
        Assert.Equal(JsonSerializer.Serialize(names), JsonSerializer.Serialize(silent));
        Assert.Equal("ELT", Assert.Single(names.Cells).What.Topic);
    }

    [Fact]
    public void A_few_members_outside_all_others_are_not_told_by_what_those_do_not_name()
    {
        // Six firms of one pair name no care; if that were told, the seventh would be who names it.
        List<CompanyFacts> region = [.. Firms("it", 6, []), .. Firms("trade", 1, ["PFL"]), .. Firms("it", 9, ["PFL"], 6)];

        Assert.Empty(Find(region, [.. region.Take(7).Select(company => company.Id)]).Cells);
    }

    [Fact]
    public void Whoever_names_a_topic_could_be_any_of_five_members()
    {
        var (tried, alone) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var (region, inside) = SmallAlliance(new Random(seed));
            var report = JsonSerializer.Serialize(Find(region, inside));
            foreach (var member in region.Where(company => company.Headcount >= 10 && company.Topics.Count > 0 && inside.Contains(company.Id)))
                foreach (var topic in member.Topics)
                {
                    tried++;
                    if (Same(Without(region, member, topic)))
                        continue;
                    alone++;
                    var could = region.Count(other => other != member && inside.Contains(other.Id) && other.Headcount >= 10 && !other.Topics.Contains(topic)
                        && Same(With(Without(region, member, topic), other, topic)));
                    Assert.True(could >= 4, $"Seed {seed}: only {could + 1} members could be who names {topic}.");
                }

            bool Same(List<CompanyFacts> companies) => JsonSerializer.Serialize(Find(companies, inside)) == report;
        }

        Assert.True(tried > 1500 && alone > 200, $"{tried} topics, {alone} named by one only: too few to try.");
    }

    private static List<CompanyFacts> Without(List<CompanyFacts> region, CompanyFacts member, string topic) =>
        [.. region.Select(company => company == member ? company with { Topics = [.. company.Topics.Where(each => each != topic)] } : company)];

    private static List<CompanyFacts> With(List<CompanyFacts> region, CompanyFacts member, string topic) =>
        [.. region.Select(company => company == member ? company with { Topics = [.. company.Topics, topic] } : company)];

    private static (List<CompanyFacts> Region, List<string> Inside) SmallAlliance(Random random)
    {
        string?[] sectors = ["it", "production", null];
        int[] headcounts = [5, 30, 100];
        var names = 0.02 + (0.2 * random.NextDouble());
        List<CompanyFacts> region =
        [
            .. Enumerable.Range(0, 90).Select(number => new CompanyFacts
            {
                Id = $"betrieb-{number:00}",
                Headcount = random.GetItems(headcounts, 1)[0],
                ShiftShare = 0,
                Sector = random.GetItems(sectors, 1)[0],
                Topics = [.. Topics.Take(4).Where(_ => random.NextDouble() < (number < 30 ? names : 0.6))],
            }),
        ];
        return (region, [.. region.Take(1 + random.Next(30)).Select(company => company.Id)]);
    }

    private static IEnumerable<CompanyFacts> Firms(string sector, int count, IReadOnlyList<string> topics, int first = 0) =>
        Enumerable.Range(first, count).Select(number =>
            new CompanyFacts { Id = $"{sector}-{number}", Headcount = 30, ShiftShare = 0, Sector = sector, Topics = topics });

    private static string Report(IReadOnlyList<CompanyFacts> region, int members) =>
        JsonSerializer.Serialize(Find(region, [.. region.Take(members).Select(company => company.Id)]));

    private static GapReport Find(IReadOnlyList<CompanyFacts> region, IReadOnlyCollection<string> members) =>
        new GapFinder(CompanyTable.Of(Shipped.Catalogue, region)).Find(new AllianceOutline { Id = "buendnis-fluss", Members = members });
}
