using Matchmaking.Catalogue;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests.Serving;

/// <summary>What holds for every firm, whatever it asks: over thousands of profiles, ten thousand for what must never be suggested.</summary>
public class RuleTests
{
    private static readonly int[] Limits = [1, 2, 3, 7, 10, 11, 60];

    [Fact]
    public void Nothing_unsuitable_taken_or_dismissed_is_ever_suggested() => Profiles.AllKeep(query =>
    {
        foreach (var item in Shipped.Ask(query))
            Assert.True(IsEligible(item.Practice, query), item.Practice);
    });

    [Fact]
    public void A_large_limit_returns_every_eligible_practice_once() => Profiles.AllKeep(
        query =>
        {
            var eligible = Shipped.Catalogue.Practices.Select(practice => practice.Id).Where(id => IsEligible(id, query));
            Assert.Equal(eligible.Order(), Shipped.Ids(Shipped.AskAll(query)).Order());
        },
        profiles: 2_000);

    [Fact]
    public void Every_score_is_finite_within_0_and_1_and_the_sum_of_its_contributions() => Profiles.AllKeep(
        query =>
        {
            foreach (var item in Shipped.Ask(query))
            {
                Assert.InRange(item.Score, 0, 1);
                Assert.Equal(item.Score, item.Contributions.Sum(contribution => contribution.Value), 1e-9);
            }
        },
        profiles: 3_000);

    [Fact]
    public void At_most_three_of_the_first_ten_are_of_one_field_while_others_are_left() => Profiles.AllKeep(query =>
    {
        var top = Shipped.Ask(query with { Limit = 10 });
        var crowded = top.CountBy(item => Field(item.Practice)).Where(field => field.Value > 3).ToList();
        if (crowded.Count > 0)
            Assert.DoesNotContain(Shipped.AskAll(query).Skip(10), item => top.Count(other => Field(other.Practice) == Field(item.Practice)) < 3);
    });

    [Fact]
    public void Two_of_the_first_three_are_easy_as_far_as_there_are_easy_ones() => Profiles.AllKeep(query =>
    {
        var all = Shipped.AskAll(query);
        var easy = all.Take(3).Count(item => EffortOf(item) == Level.Low);
        Assert.True(easy >= Math.Min(2, all.Count(item => EffortOf(item) == Level.Low)), $"{easy} easy ones");
    }, profiles: 3_000);

    [Fact]
    public void A_shorter_list_is_the_beginning_of_a_longer_one() => Profiles.AllKeep(query =>
    {
        var all = Shipped.Ids(Shipped.AskAll(query));
        foreach (var limit in Limits)
            Assert.Equal(all.Take(limit), Shipped.Ids(Shipped.Ask(query with { Limit = limit })));
    }, profiles: 500);

    [Fact]
    public void The_same_question_has_the_same_answer() => Profiles.AllKeep(query =>
    {
        var other = new PracticeRecommender(Shipped.Catalogue);
        var again = other.Recommend(query, Recommender.Data.PrevalenceTable.Empty).Items;
        Assert.Equal(Shipped.Ask(query).Select(item => (item.Practice, item.Score)), again.Select(item => (item.Practice, item.Score)));
    }, profiles: 100);

    private static bool IsEligible(string id, RecommendationQuery query)
    {
        var practice = Shipped.Catalogue.Practices[id];
        return practice.SizeFit.For(query.Headcount) > 0
            && (query.ShiftShare < 0.7 || practice.ShiftFit > 0)
            && !query.Taken.Contains(id)
            && query.Dismissals.All(dismissal => dismissal.Practice != id);
    }

    private static Level EffortOf(Recommendation item) => Shipped.Catalogue.Practices[item.Practice].Effort;

    private static string Field(string practice) => Shipped.Catalogue.Practices[practice].Field;
}
