using Matchmaking.Recommender.MlNet;
using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Tests.Learning.Rankers;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matchmaking.Recommender.Tests.Learning.MlNet;

public class MlNetRankingTreesTests
{
    [Fact]
    public void Trees_learn_a_planted_order()
    {
        var trees = MlNetRankingTrees.Fit(Lists.Drawn(200, 12, seed: 1));
        Assert.InRange(Lists.OrderedPairs(trees, Lists.Drawn(200, 12, seed: 2)), 0.97, 1);
    }

    [Fact]
    public void The_same_examples_grow_the_same_trees()
    {
        var examples = Lists.Drawn(50, 12, seed: 1);
        Assert.Equal(Saved(MlNetRankingTrees.Fit(examples)), Saved(MlNetRankingTrees.Fit(examples)));
    }

    /// <summary>What leaves ML.NET scores as it does inside.</summary>
    [Fact]
    public void Exported_trees_score_as_those_of_the_library()
    {
        var examples = Lists.Drawn(60, 12, seed: 3);
        var context = new MLContext(1);
        var data = MlNetRankingTrees.Load(context, examples);
        var model = context.Ranking.Trainers.FastTree(new FastTreeRankingTrainer.Options
        {
            RowGroupColumnName = "List", NumberOfTrees = 100, NumberOfLeaves = 16, MinimumExampleCountPerLeaf = 10,
            LearningRate = 0.1, Seed = 1, FeatureSelectionSeed = 1, NumberOfThreads = 1,
        }).Fit(data);
        var expected = model.Transform(data).GetColumn<float>("Score").ToArray();
        var trees = MlNetRankingTrees.Fit(examples);
        for (var row = 0; row < examples.Count; row++)
            Assert.Equal(expected[row], trees.Score(examples.Values.Row(row)), 1e-3f);
    }

    [Fact]
    public void Without_an_order_to_learn_it_says_so()
    {
        var values = new Matrix<float>(4, 1);
        Assert.Throws<ArgumentException>(() => MlNetRankingTrees.Fit(new RankingExamples(["a"], values, [0, 0, 1, 1], [0, 2, 4])));
        Assert.Throws<ArgumentException>(() => MlNetRankingTrees.Fit(new RankingExamples(["a"], new Matrix<float>(0, 1), [], [0])));
    }

    private static byte[] Saved(RankingTrees trees)
    {
        var stream = new MemoryStream();
        trees.Save(stream);
        return stream.ToArray();
    }
}
