using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class FeatureDiffusionTests
{
    // Items 0 and 1 share feature 0, item 2 has feature 1, item 3 has none.
    private static readonly SparseMatrix Features = SparseMatrix.FromParts(2, [0, 1, 2, 3, 3], [0, 0, 1], [1, 1, 1]);

    // Item 3 belongs to item 2.
    private static readonly SparseMatrix Graph = SparseMatrix.FromParts(4, [0, 0, 0, 1, 2], [3, 2], [1, 1]);

    private static readonly Interactions Nobody = Interactions.From(1, 4, []);

    [Fact]
    public void Without_spreading_it_is_the_cosine_of_the_features()
    {
        var model = FeatureDiffusion.Fit(Nobody, Features, null, new(0, 0, LengthExponent: 1));
        Assert.Equal(1, Score(model, from: 0, to: 1), 1e-6);
        Assert.Equal(0, Score(model, from: 0, to: 2));
        Assert.Equal(0, Score(model, from: 0, to: 3));
    }

    [Fact]
    public void An_item_without_features_gets_those_of_its_neighbours()
    {
        var model = FeatureDiffusion.Fit(Nobody, Features, Graph, new(GraphShare: .5, CoAdoptionShare: 0, LengthExponent: 1));
        Assert.Equal(1, Score(model, from: 2, to: 3), 1e-6);
    }

    [Fact]
    public void Items_with_the_same_users_share_features()
    {
        var together = Interactions.From(1, 4, [new(0, 0), new(0, 2)]);
        var model = FeatureDiffusion.Fit(together, Features, null, new(GraphShare: 0, CoAdoptionShare: .5, LengthExponent: 1));
        Assert.True(Score(model, from: 0, to: 2) > 0);
    }

    [Fact]
    public void Rare_features_weigh_more()
    {
        // Feature 0 is everywhere, feature 1 at items 0 and 1 only.
        var features = SparseMatrix.FromParts(2, [0, 2, 4, 5, 6], [0, 1, 0, 1, 0, 0], [1, 1, 1, 1, 1, 1]);
        var model = FeatureDiffusion.Fit(Nobody, features, null, new(0, 0));
        Assert.True(Score(model, from: 0, to: 1) > 2 * Score(model, from: 0, to: 2));
    }

    private static float Score(FeatureDiffusion model, int from, int to)
    {
        var scores = new float[4];
        model.Score(new SparseRow([from], [1]), scores);
        return scores[to];
    }
}
