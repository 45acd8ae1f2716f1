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
        var model = FeatureDiffusion.Fit(Nobody, Features, null, new(0, 0, LengthExponent: 1, FewestItems: 1));
        Assert.Equal(1, Score(model, from: 0, to: 1), 1e-6);
        Assert.Equal(0, Score(model, from: 0, to: 2));
        Assert.Equal(0, Score(model, from: 0, to: 3));
    }

    [Fact]
    public void An_item_without_features_gets_those_of_its_neighbours()
    {
        var model = FeatureDiffusion.Fit(Nobody, Features, Graph, new(GraphShare: .5, CoAdoptionShare: 0, LengthExponent: 1, FewestItems: 1));
        Assert.Equal(1, Score(model, from: 2, to: 3), 1e-6);
    }

    [Fact]
    public void Items_with_the_same_users_share_features()
    {
        var together = Interactions.From(1, 4, [new(0, 0), new(0, 2)]);
        var model = FeatureDiffusion.Fit(together, Features, null, new(GraphShare: 0, CoAdoptionShare: .5, LengthExponent: 1, FewestItems: 1));
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

    [Fact]
    public void A_feature_of_a_single_item_can_be_left_out()
    {
        var model = FeatureDiffusion.Fit(Nobody, Features, Graph, new(GraphShare: .5, CoAdoptionShare: 0, FewestItems: 2));
        Assert.Equal(0, Score(model, from: 2, to: 3));
        Assert.True(Score(model, from: 0, to: 1) > 0);
    }

    [Fact]
    public void Scores_are_those_of_the_formula_computed_densely()
    {
        var random = new Random(3);
        var world = Taste.World(40, seed: 4);
        var features = Random(random, world.Items, 12, .3);
        var graph = Random(random, world.Items, world.Items, .1);
        var model = FeatureDiffusion.Fit(world, features, graph, new(.7, .5, .8, 1.3, 2));
        var expected = Dense(world, features, graph);
        var scores = new float[world.Items];
        for (var user = 0; user < world.Users; user++)
        {
            model.Score(world.ByUser[user], scores);
            for (var item = 0; item < world.Items; item++)
                Assert.Equal(Sum(world.ByUser[user], expected, item), scores[item], 1e-4);
        }
    }

    private static SparseMatrix Random(Random random, int rows, int columns, double share) => Interactions.From(
        rows, columns, Enumerable.Range(0, rows * columns).Where(at => at / columns != at % columns && random.NextDouble() < share)
            .Select(at => new Interaction(at / columns, at % columns))).ByUser;

    private static double Sum(SparseRow history, double[][] rows, int item)
    {
        double sum = 0;
        for (var i = 0; i < history.Count; i++)
            sum += history.Values[i] * Dot(rows[history.Indices[i]], rows[item]);
        return sum;
    }

    /// <summary>Shares .7 and .5, exponents .8 and 1.3, features of at least 2 items.</summary>
    private static double[][] Dense(Interactions world, SparseMatrix features, SparseMatrix graph)
    {
        var items = Enumerable.Range(0, world.Items).ToArray();
        var counts = Enumerable.Range(0, features.Columns).Select(feature => items.Count(item => features[item][feature] > 0)).ToArray();
        var own = Array.ConvertAll(items, item => Scale(
            [.. counts.Select((count, feature) => count < 2 ? 0 : features[item][feature] * Math.Pow(Math.Log((items.Length + 1.0) / count), 1.3))], 1));
        var columns = Array.ConvertAll(items, item => Enumerable.Range(0, world.Users).Select(user => (double)world.ByUser[user][item]).ToArray());
        return Array.ConvertAll(items, item =>
        {
            var sum = own[item].ToArray();
            AddMean(sum, own, [.. items.Select(other => (double)graph[item][other])], .7);
            AddMean(sum, own, [.. items.Select(other => other == item ? 0 : Dot(Scale(columns[item], 1), Scale(columns[other], 1)))], .5);
            return Scale(sum, .8);
        });
    }

    private static void AddMean(double[] sum, double[][] rows, double[] weights, double share)
    {
        for (var other = 0; other < rows.Length && weights.Sum() > 0; other++)
            for (var at = 0; at < sum.Length; at++)
                sum[at] += share * weights[other] / weights.Sum() * rows[other][at];
    }

    private static double[] Scale(double[] row, double exponent) =>
        Dot(row, row) is > 0 and var square ? Array.ConvertAll(row, value => value * Math.Pow(square, -exponent / 2)) : row;

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static float Score(FeatureDiffusion model, int from, int to)
    {
        var scores = new float[4];
        model.Score(new SparseRow([from], [1]), scores);
        return scores[to];
    }
}
