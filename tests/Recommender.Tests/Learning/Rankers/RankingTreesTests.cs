using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Rankers;

namespace Matchmaking.Recommender.Tests.Learning.Rankers;

public class RankingTreesTests
{
    /// <summary>topic up to 0.5 -> 1; above, effort up to 0.3 -> 3, else 5.</summary>
    private static readonly DecisionTree Nested = new([0, 1], [0.5f, 0.3f], [~0, ~1], [1, ~2], [1, 3, 5]);

    private static readonly DecisionTree Stump = new([2], [0.5f], [~0], [~1], [-1, 1]);
    private static readonly DecisionTree Bias = new([], [], [], [], [0.25f]);

    private static RankingTrees Grown() => RankingTrees.From([Nested, Stump, Bias], Lists.Drawn(20, 10, seed: 7));

    [Theory]
    [InlineData(0.5f, 0.9f, 0f, 1 - 1 + 0.25)]
    [InlineData(0.6f, 0.3f, 1f, 3 + 1 + 0.25)]
    [InlineData(0.6f, 0.4f, 0.5f, 5 - 1 + 0.25)]
    public void A_score_is_the_sum_of_the_leaves_reached(float topic, float effort, float noise, double expected) =>
        Assert.Equal(expected, Grown().Score([topic, effort, noise]));

    [Fact]
    public void What_features_give_and_the_rest_add_up_to_the_score()
    {
        var (trees, examples) = (Grown(), Lists.Drawn(100, 10, seed: 8));
        var parts = new double[Lists.Features.Length];
        for (var row = 0; row < examples.Count; row++)
        {
            var rest = trees.Explain(examples.Values.Row(row), parts);
            Assert.Equal(trees.Score(examples.Values.Row(row)), rest + parts.Sum(), 1e-9);
        }
    }

    [Fact]
    public void The_rest_is_the_mean_score_of_the_examples()
    {
        var examples = Lists.Drawn(20, 10, seed: 7);
        var trees = RankingTrees.From([Nested, Stump, Bias], examples);
        var mean = Enumerable.Range(0, examples.Count).Average(row => (double)trees.Score(examples.Values.Row(row)));
        Assert.Equal(mean, trees.Explain([0, 0, 0], new double[3]), 1e-4);
    }

    [Fact]
    public void A_feature_that_no_walk_meets_gives_nothing()
    {
        var parts = new double[3];
        RankingTrees.From([Nested], Lists.Drawn(20, 10, seed: 7)).Explain([0.2f, 0.9f, 0.9f], parts);
        Assert.NotEqual(0, parts[0]);
        Assert.Equal([0.0, 0.0], parts[1..]);
    }

    /// <summary>Grown the wrong way round: more of the topic is worse, and within it less effort is better.</summary>
    [Fact]
    public void Straightened_trees_never_fall_however_they_were_grown()
    {
        DecisionTree odd = new([0, 1], [0.5f, 0.3f], [1, ~0], [~2, ~1], [4, 2, -3]);
        var trees = RankingTrees.From([odd, Nested, Stump], Lists.Drawn(20, 10, seed: 7), straighten: true);
        var random = new Random(5);
        for (var draw = 0; draw < 1_000; draw++)
        {
            float[] values = [random.NextSingle(), random.NextSingle(), random.NextSingle()];
            var more = (float[])values.Clone();
            more[draw % 3] = Math.Min(1, more[draw % 3] + random.NextSingle());
            Assert.True(trees.Score(more) >= trees.Score(values));
        }
    }

    [Fact]
    public void A_saved_ranker_scores_as_before()
    {
        var (trees, examples) = (Grown(), Lists.Drawn(10, 10, seed: 9));
        var loaded = RankerFiles.Load(new MemoryStream(Saved(trees)));
        Assert.Equal(trees.Features, loaded.Features);
        for (var row = 0; row < examples.Count; row++)
            Assert.Equal(trees.Score(examples.Values.Row(row)), loaded.Score(examples.Values.Row(row)));
    }

    [Fact]
    public void A_file_with_any_broken_byte_is_refused()
    {
        var file = Saved(Grown());
        for (var at = 0; at < file.Length; at++)
        {
            var broken = (byte[])file.Clone();
            broken[at] ^= 0x41;
            Assert.Throws<ModelFileException>(() => RankerFiles.Load(new MemoryStream(broken)));
        }
    }

    [Fact]
    public void A_file_that_ends_early_is_refused()
    {
        var file = Saved(Grown());
        for (var length = 0; length < file.Length; length++)
            Assert.Throws<ModelFileException>(() => RankerFiles.Load(new MemoryStream(file, 0, length)));
    }

    [Fact]
    public void A_walk_in_circles_is_refused()
    {
        var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, RankingTrees.Kind, 1))
        {
            writer.Write(Lists.Features);
            writer.Write([0]);
            writer.Write([0, -1]);
            writer.Write([0.5f, 0f]);
            writer.Write([0, -1]);
            writer.Write([1, -1]);
            writer.Write([0f, 1f]);
            writer.Finish();
        }

        Assert.Throws<ModelFileException>(() => RankerFiles.Load(new MemoryStream(stream.ToArray())));
    }

    [Fact]
    public void Examples_that_do_not_fit_together_are_refused()
    {
        var values = new Matrix<float>(2, 1);
        Assert.Throws<ArgumentException>(() => new RankingExamples(["a", "b"], values, [0, 1], [0, 2]));
        Assert.Throws<ArgumentException>(() => new RankingExamples(["a"], values, [0], [0, 2]));
        Assert.Throws<ArgumentException>(() => new RankingExamples(["a"], values, [0, 5], [0, 2]));
        Assert.Throws<ArgumentException>(() => new RankingExamples(["a"], values, [0, 1], [0, 2, 1, 2]));
        Assert.Throws<ArgumentException>(() => new RankingExamples(["a"], values, [0, 1], [0, 1]));
        values[1, 0] = float.NaN;
        Assert.Throws<ArgumentException>(() => new RankingExamples(["a"], values, [0, 1], [0, 2]));
    }

    private static byte[] Saved(RankingTrees trees)
    {
        var stream = new MemoryStream();
        trees.Save(stream);
        return stream.ToArray();
    }
}
