using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Serving;

/// <summary>What is measured is what is served.</summary>
public class OrderTests
{
    [Fact]
    public void The_measured_order_is_the_served_one() => Profiles.AllKeep(
        query => Assert.Equal(
            Shipped.Ids(Shipped.Ask(query)),
            Shipped.Recommender.Order(query, PrevalenceTable.Empty).Select(Shipped.Recommender.IdOf)),
        profiles: 1_000);

    [Fact]
    public void The_measured_order_is_the_served_one_when_everybody_is_meant_besides_a_topic() => Assert.All(
        Shipped.Catalogue.Topics,
        topic =>
        {
            var query = Shipped.Firm(9, topics: [.. new[] { "ALLE", topic.Id }.Distinct()]);
            Assert.Equal(
                Shipped.Ids(Shipped.Ask(query)),
                Shipped.Recommender.Order(query, PrevalenceTable.Empty).Select(Shipped.Recommender.IdOf));
        });
}
