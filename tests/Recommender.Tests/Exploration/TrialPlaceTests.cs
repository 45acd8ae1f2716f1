using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Tests.Ranking;
using Matchmaking.Recommender.Tests.Serving;

namespace Matchmaking.Recommender.Tests.Exploration;

public class TrialPlaceTests
{
    private const int Place = 4;

    private static readonly DateOnly Monday = new(2026, 11, 16);

    private static readonly TakeUpDraws Unknown = new(Shipped.Catalogue, new Dictionary<string, TakeUpCount>());

    private static readonly RecommendationQuery Firm = Shipped.Firm(40, 0.1, topics: "PFL");

    [Fact]
    public void With_trying_out_every_rule_of_the_list_holds() => Profiles.AllKeep(query =>
    {
        var usual = Shipped.Ask(query);
        var tried = Ask(query, StableHash.Of($"{query.Headcount} {query.ShiftShare} {string.Join(' ', query.Topics)}"));

        Assert.Equal(usual.Take(Place).Select(item => item.Practice), tried.Take(Place).Select(item => item.Practice));
        Assert.All(tried, (item, place) => Assert.True(!item.Explore || place == Place));
        Assert.Equal(usual.Count, tried.Count);
        Assert.Equal(tried.Count, Shipped.Ids(tried).Distinct().Count());
        var eligible = Shipped.Ids(Shipped.AskAll(query)).ToHashSet();
        Assert.All(tried, item => Assert.Contains(item.Practice, eligible));
        Assert.True(MostOfOneField(tried) <= Math.Max(3, MostOfOneField(usual)));
        foreach (var topic in query.Topics)
        {
            Assert.True(For(topic, tried, 5) >= For(topic, usual, 5), topic);
            Assert.True(For(topic, tried, 10) >= For(topic, usual, 10), topic);
        }

        if (tried.ElementAtOrDefault(Place) is not { Explore: true } one)
            return;
        Assert.NotEqual(usual[Place].Practice, one.Practice);
        Assert.Equal(ReasonCodes.Explore, one.Reasons[^(1 + one.ReasonsAgainst)].Code);
        Assert.True(one.Reasons.Count >= 3);
        Assert.Equal(one.Score, one.Contributions.Sum(contribution => contribution.Value), 1e-9);
    });

    [Fact]
    public void Something_is_tried_out_often_and_at_the_fifth_place_only()
    {
        var tried = Everything().Count(list => list[Place].Explore);
        Assert.InRange(tried, 1, TakeUpDraws.Count - 1);
        Assert.All(Everything(), list => Assert.DoesNotContain(list.Where((_, place) => place != Place), item => item.Explore));
    }

    [Fact]
    public void The_propensity_is_exactly_how_often_a_practice_stands_at_its_place()
    {
        var lists = Everything();
        foreach (var list in lists)
            for (var place = 0; place < list.Count; place++)
                Assert.Equal((double)lists.Count(other => other[place].Practice == list[place].Practice) / lists.Count, list[place].Propensity, 1e-12);
    }

    [Fact]
    public void A_company_sees_the_same_all_week_and_something_else_in_another_one()
    {
        var weeks = Enumerable.Range(0, 30).Select(week => Fifth(Monday.AddDays(7 * week))).ToList();

        Assert.All(Enumerable.Range(0, 7), day => Assert.Equal(weeks[0], Fifth(Monday.AddDays(day))));
        Assert.True(weeks.Distinct().Count() > 3);
        Assert.NotEqual(
            Enumerable.Range(0, 30).Select(week => Trial.Of(Unknown, "another", Monday.AddDays(7 * week)).Chance % TakeUpDraws.Count),
            Enumerable.Range(0, 30).Select(week => Trial.Of(Unknown, "firm", Monday.AddDays(7 * week)).Chance % TakeUpDraws.Count));
    }

    [Fact]
    public void A_shorter_list_is_the_beginning_of_a_longer_one()
    {
        for (ulong chance = 0; chance < TakeUpDraws.Count; chance++)
        {
            var all = Shipped.Ids(Ask(Firm with { Limit = 200 }, chance));
            foreach (var limit in new[] { 1, 4, 5, 6, 10, 11, 12, 13, 25 })
                Assert.Equal(all.Take(limit), Shipped.Ids(Ask(Firm with { Limit = limit }, chance)));
        }
    }

    [Fact]
    public void What_firms_took_up_often_wins_and_what_they_passed_loses()
    {
        var other = Shipped.Ids(Everything().First(list => list[Place].Explore))[Place];
        var loved = Shipped.Catalogue.Practices.ToDictionary(practice => practice.Id, practice => new TakeUpCount(2_000, practice.Id == other ? 1_500 : 20));

        Assert.True(Share(new TakeUpDraws(Shipped.Catalogue, loved), other) > 0.99);
        var passed = Shipped.Catalogue.Practices.ToDictionary(practice => practice.Id, practice => new TakeUpCount(2_000, practice.Id == other ? 0 : 400));
        Assert.Equal(0, Share(new TakeUpDraws(Shipped.Catalogue, passed), other));
    }

    [Theory]
    [MemberData(nameof(GoldenRowTests.Given), MemberType = typeof(GoldenRowTests))]
    [MemberData(nameof(GoldenRowTests.Own), MemberType = typeof(GoldenRowTests))]
    public void Golden_rows_hold_whatever_is_tried_out(GoldenRowTests.GoldenRow row)
    {
        for (ulong chance = 0; chance < TakeUpDraws.Count; chance++)
        {
            var top = Shipped.Ids(Ask(row.Firm with { Limit = 10 }, chance));
            Assert.True(row.Expected.Split(' ').Count(top.Contains) >= Math.Min(4, row.AtLeast), string.Join(' ', top));
            Assert.DoesNotContain(top.Take(5), row.NotInTopFive.Split(' ').Contains);
        }
    }

    [Fact]
    public void The_same_counts_and_seed_give_the_same_draws()
    {
        var again = new TakeUpDraws(Shipped.Catalogue, new Dictionary<string, TakeUpCount>());
        for (var draw = 0; draw < TakeUpDraws.Count; draw++)
        {
            Assert.Equal(Unknown[draw].ToArray(), again[draw].ToArray());
            Assert.All(Unknown[draw].ToArray(), belief => Assert.InRange(belief, 0, 1));
        }
    }

    [Fact]
    public void Beliefs_are_those_of_the_counts()
    {
        var practice = Shipped.Catalogue.Practices[0].Id;
        var draws = new TakeUpDraws(Shipped.Catalogue, new Dictionary<string, TakeUpCount> { [practice] = new(90, 29) });

        Assert.Equal(0.30, Enumerable.Range(0, TakeUpDraws.Count).Average(draw => (double)draws[draw][0]), 0.02);
        Assert.Equal(0.10, Enumerable.Range(0, TakeUpDraws.Count).Average(draw => (double)draws[draw][1]), 0.03);
    }

    private static double Share(TakeUpDraws draws, string practice) => Enumerable.Range(0, TakeUpDraws.Count)
        .Average(chance => Ask(Firm, (ulong)chance, draws)[Place].Practice == practice ? 1.0 : 0);

    private static string Fifth(DateOnly day) =>
        Shipped.Recommender.Recommend(Firm, PrevalenceTable.Empty, Trial.Of(Unknown, "firm", day)).Items[Place].Practice;

    private static List<IReadOnlyList<Recommendation>> Everything() =>
        [.. Enumerable.Range(0, TakeUpDraws.Count).Select(chance => Ask(Firm, (ulong)chance))];

    private static IReadOnlyList<Recommendation> Ask(RecommendationQuery query, ulong chance, TakeUpDraws? draws = null) =>
        Shipped.Recommender.Recommend(query, PrevalenceTable.Empty, new Trial(draws ?? Unknown, chance)).Items;

    private static int MostOfOneField(IReadOnlyList<Recommendation> items) =>
        items.Take(10).CountBy(item => Shipped.Catalogue.Practices[item.Practice].Field).Select(field => field.Value).DefaultIfEmpty().Max();

    private static int For(string topic, IReadOnlyList<Recommendation> items, int places) =>
        items.Take(places).Count(item => Shipped.Catalogue.Practices[item.Practice].Topics.Contains(topic));
}
