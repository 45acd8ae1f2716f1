using Matchmaking.Catalogue;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Tests.Diversity;

/// <summary>Two topics at once, all pairs of them in firms of many shapes: each has its share, and no other rule suffers.</summary>
public class TopicPairTests
{
    private const int Share = 3;

    private static readonly string[] Topics = [.. Shipped.Catalogue.Topics.Select(topic => topic.Id)];

    public static TheoryData<int> Headcounts => [1, 9, 10, 25, 49, 50, 140, 249, 250, 2_000];

    [Theory]
    [MemberData(nameof(Headcounts))]
    public void Each_of_any_two_topics_has_three_of_the_first_ten_as_far_as_there_are_three_for_it(int headcount)
    {
        foreach (var query in Questions(headcount))
        {
            var all = Shipped.Ids(Shipped.AskAll(query));
            foreach (var topic in query.Topics)
            {
                var found = all.Take(10).Count(id => IsFor(topic, id));
                Assert.True(found >= Math.Min(Share, MostOf(topic, all)), $"{found} for {topic} in {Words(query)}: {string.Join(' ', all.Take(10))}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Headcounts))]
    public void With_two_topics_fields_stay_mixed_and_the_first_glance_stays_easy(int headcount)
    {
        foreach (var query in Questions(headcount))
        {
            var top = Shipped.Ids(Shipped.Ask(query));
            Assert.True(top.CountBy(FieldOf).All(field => field.Value <= 3), $"{Words(query)}: {string.Join(' ', top)}");
            Assert.True(top.Take(3).Count(id => Shipped.Catalogue.Practices[id].Effort == Level.Low) >= 2, $"{Words(query)}: {string.Join(' ', top)}");
        }
    }

    [Fact]
    public void Only_trainees_and_people_in_a_crisis_have_fewer_than_three_practices_of_their_own_anywhere()
    {
        var few = Topics.Where(topic => Shipped.Catalogue.Practices.Count(practice => practice.Topics.Contains(topic) && practice.SizeFit.Micro > 0) < Share);
        Assert.Equal(["KRI", "AUS"], few);
    }

    private static IEnumerable<RecommendationQuery> Questions(int headcount) =>
        from shiftShare in new[] { 0, 0.5, 0.7, 1 }
        from mobileShare in new double?[] { null, 0, 1 }
        from first in Enumerable.Range(0, Topics.Length)
        from second in Enumerable.Range(first + 1, Topics.Length - first - 1)
        select Shipped.Firm(headcount, shiftShare, mobileShare, topics: [Topics[first], Topics[second]]);

    /// <summary>How many for a topic can stand in a list with at most three of one field.</summary>
    private static int MostOf(string topic, IReadOnlyList<string> eligible) =>
        eligible.Where(id => IsFor(topic, id)).CountBy(FieldOf).Sum(field => Math.Min(3, field.Value));

    private static bool IsFor(string topic, string id) => Shipped.Catalogue.Practices[id].Topics.Contains(topic);

    private static string FieldOf(string id) => Shipped.Catalogue.Practices[id].Field;

    private static string Words(RecommendationQuery query) =>
        $"{query.Headcount} people, {query.ShiftShare} in shifts, {query.MobileShare} mobile, {string.Join(" and ", query.Topics)}";
}
