using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class LocalEaseTests
{
    [Fact]
    public void With_all_items_as_neighbours_it_is_weighted_ease()
    {
        // Everybody has four of eight items: every pair of items has a common user.
        var random = new Random(5);
        var world = Interactions.From(60, 8, Enumerable.Range(0, 60).SelectMany(user =>
        {
            int[] items = [.. Enumerable.Range(0, 8)];
            random.Shuffle(items);
            return items[..(3 + (user % 3))].Select(item => new Interaction(user, item, item % 2 == 0 ? 1 : .5f));
        }));

        var local = LocalEase.Fit(world, new(Neighbours: 7, Damping: .4, Ridge: 3, FrequencyRidge: .5, PopularityDamping: .2));
        var whole = WeightedEase.Fit(world, new(Damping: .4, Ridge: 3, FrequencyRidge: .5, PopularityDamping: .2));

        var (some, same) = (new float[8], new float[8]);
        for (var user = 0; user < 60; user++)
        {
            local.Score(world.ByUser[user], some);
            whole.Score(world.ByUser[user], same);
            for (var item = 0; item < 8; item++)
                Assert.Equal(same[item], some[item], 1e-4);
        }
    }

    [Fact]
    public void An_item_is_spoken_for_by_its_neighbours_only()
    {
        var model = LocalEase.Fit(Taste.World(), new(Neighbours: 5, Ridge: 5));
        var spokenFor = model.Weights.Transpose();
        for (var item = 0; item < model.Items; item++)
            Assert.InRange(spokenFor.RowLength(item), 1, 5);
    }
}
