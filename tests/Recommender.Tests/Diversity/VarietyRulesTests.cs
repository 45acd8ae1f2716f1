using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Diversity;

namespace Matchmaking.Recommender.Tests.Diversity;

public class VarietyRulesTests
{
    [Fact]
    public void Without_conflicts_the_order_is_that_of_the_keys() =>
        Assert.Equal(["IK-01", "AZ-01", "FU-01"], Arrange(("AZ-01", 0.5), ("IK-01", 0.9), ("FU-01", 0.1)));

    [Fact]
    public void Equal_keys_keep_the_order_of_the_catalogue() =>
        Assert.Equal(["AZ-01", "FU-01", "IK-01"], Arrange(("AZ-01", 0.5), ("FU-01", 0.5), ("IK-01", 0.5)));

    [Fact]
    public void The_fourth_of_a_field_waits_until_the_others_had_their_place() =>
        Assert.Equal(
            ["AZ-01", "AZ-02", "AZ-03", "IK-01", "AZ-04"],
            Arrange(("AZ-01", 0.9), ("AZ-02", 0.8), ("AZ-03", 0.7), ("AZ-04", 0.6), ("IK-01", 0.1)));

    [Fact]
    public void Where_only_one_field_is_left_it_fills_the_list() =>
        Assert.Equal(
            ["AZ-01", "AZ-02", "AZ-03", "AZ-04", "AZ-05"],
            Arrange(("AZ-01", 0.9), ("AZ-02", 0.8), ("AZ-03", 0.7), ("AZ-04", 0.6), ("AZ-05", 0.5)));

    [Fact]
    public void A_second_hard_one_among_the_first_three_gives_way_to_easy_ones() =>
        Assert.Equal(
            ["AZ-01h", "FU-01", "GL-01", "IK-01h", "IK-02h"],
            Arrange(("AZ-01h", 0.9), ("IK-01h", 0.8), ("IK-02h", 0.7), ("FU-01", 0.2), ("GL-01", 0.1)));

    [Fact]
    public void The_only_easy_one_comes_as_soon_as_it_is_due() =>
        Assert.Equal(
            ["AZ-01h", "FU-01", "IK-01h", "IK-02h"],
            Arrange(("AZ-01h", 0.9), ("IK-01h", 0.8), ("IK-02h", 0.7), ("FU-01", 0.2)));

    [Theory]
    [InlineData(9, 0.8)]
    [InlineData(9, 0)]
    [InlineData(25, 0.5)]
    [InlineData(140, 1)]
    [InlineData(600, 0)]
    public void Something_made_for_the_one_topic_is_among_the_first_five(int headcount, double shiftShare)
    {
        foreach (var topic in Shipped.Catalogue.Topics)
        {
            var all = Shipped.AskAll(Shipped.Firm(headcount, shiftShare, topics: topic.Id));
            Assert.Equal(all.Any(item => IsFor(topic.Id, item)), all.Take(5).Any(item => IsFor(topic.Id, item)));
        }
    }

    [Fact]
    public void Each_of_two_topics_gets_three_of_the_first_ten()
    {
        var top = Shipped.Ask(Shipped.Firm(300, 0, 0.95, "finance", topics: ["PFL", "VAT"]));
        foreach (var topic in new[] { "PFL", "VAT" })
            Assert.True(top.Count(item => IsFor(topic, item)) >= 3, $"{topic} in {string.Join(' ', Shipped.Ids(top))}");
    }

    private static bool IsFor(string topic, Matchmaking.Recommender.Serving.Recommendation item) =>
        Shipped.Catalogue.Practices[item.Practice].Topics.Contains(topic);

    /// <summary>Arranges practices; an h after the id makes a practice one of high effort.</summary>
    private static IEnumerable<string> Arrange(params (string Name, double Key)[] practices)
    {
        var table = new PracticeTable(SmallCatalogue.With([.. practices.Select(practice => SmallCatalogue.Ordinary with
        {
            Id = practice.Name.TrimEnd('h'),
            Effort = practice.Name.EndsWith('h') ? Level.High : Level.Low,
        })]));
        var order = new int[practices.Length];
        new VarietyRules(table).Arrange(0, [.. Enumerable.Range(0, practices.Length)], practices.Select(practice => practice.Key).ToArray(), order);
        return order.Select(position => practices[position].Name);
    }
}
