using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class NeighbourTests
{
    // Item 0 has users 0 1 2, item 1 has 0 1, item 2 has 2 3.
    private static readonly Interactions Four = Interactions.From(
        4, 3, [new(0, 0), new(1, 0), new(2, 0), new(0, 1), new(1, 1), new(2, 2), new(3, 2)]);

    [Fact]
    public void Similarity_is_cosine_with_shrinkage()
    {
        var weights = ItemKnn.Fit(Four, new(Neighbours: 2, Shrinkage: 1)).Weights;
        Assert.Equal(2 / (MathF.Sqrt(6) + 1), weights[0][1], 1e-6);
        Assert.Equal(1 / (MathF.Sqrt(6) + 1), weights[0][2], 1e-6);
        Assert.Equal(0, weights[1][2]);
    }

    [Fact]
    public void Only_the_strongest_neighbours_are_kept()
    {
        var weights = ItemKnn.Fit(Four, new(Neighbours: 1, Shrinkage: 0)).Weights;
        Assert.Equal([1], weights[0].Indices.ToArray());
        Assert.Equal([0], weights[2].Indices.ToArray());
    }

    [Fact]
    public void Among_equals_the_earlier_neighbour_is_kept()
    {
        var equal = Interactions.From(2, 4, [.. Enumerable.Range(0, 8).Select(i => new Interaction(i / 4, i % 4))]);
        var weights = ItemKnn.Fit(equal, new(Neighbours: 2, Shrinkage: 0)).Weights;
        Assert.Equal([1, 2], weights[0].Indices.ToArray());
        Assert.Equal([0, 1], weights[3].Indices.ToArray());
    }

    [Fact]
    public void A_walk_of_three_steps_by_hand()
    {
        // From item 0 (three users, a third each) over users 0 and 1 (two items, a half each) to item 1, which has two users.
        var weights = Rp3Beta.Fit(Four, new(Neighbours: 2, Alpha: 1, Beta: 1)).Weights;
        Assert.Equal(2 * (1 / 3f) * (1 / 2f) / 2, weights[0][1], 1e-6);
        Assert.Equal(2 * (1 / 2f) * (1 / 2f) / 3, weights[1][0], 1e-6);
    }
}
