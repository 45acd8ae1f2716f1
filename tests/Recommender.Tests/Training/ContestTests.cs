using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

public class ContestTests
{
    private readonly List<string> finished = [];
    private IReadOnlyList<ComparedModel> compared = [];

    [Fact]
    public void The_best_that_may_answer_answers()
    {
        Assert.Equal(ModelKinds.PairsWithFactors, Decide([Model(ModelKinds.Pairs, .2), Model(ModelKinds.PairsWithFactors, .3), Model(ModelKinds.Trees, .4, GateObjection.NotCalibrated)]));
        Assert.Equal([ModelKinds.PairsWithFactors], finished);
    }

    [Fact]
    public void Where_the_best_breaks_a_golden_row_in_the_end_the_next_best_answers()
    {
        Assert.Equal(ModelKinds.Pairs, Decide([Model(ModelKinds.Pairs, .2), Model(ModelKinds.PairsWithFactors, .3), Model(ModelKinds.Trees, .1)], ModelKinds.PairsWithFactors));
        Assert.Equal([ModelKinds.PairsWithFactors, ModelKinds.Pairs], finished);
    }

    [Fact]
    public void What_was_compared_tells_what_broke_a_golden_row_in_the_end()
    {
        Decide([Model(ModelKinds.Pairs, .2), Model(ModelKinds.PairsWithFactors, .3), Model(ModelKinds.Trees, .1)], ModelKinds.PairsWithFactors);
        Assert.Equal([ModelKinds.Pairs, ModelKinds.PairsWithFactors, ModelKinds.Trees], compared.Select(one => one.Kind));
        Assert.Equal([[], [GateObjection.BreaksGoldenRow], []], compared.Select(one => one.Objections));
    }

    [Fact]
    public void Where_none_may_answer_the_best_says_why_not()
    {
        Assert.Equal("pairs-factors BreaksGoldenRow", Decide([Model(ModelKinds.Pairs, .2), Model(ModelKinds.PairsWithFactors, .3), Model(ModelKinds.Trees, .4, GateObjection.NotCalibrated)], ModelKinds.Pairs, ModelKinds.PairsWithFactors));
        Assert.Equal([ModelKinds.PairsWithFactors, ModelKinds.Pairs], finished);
    }

    [Fact]
    public void Where_all_object_the_best_alone_is_finished()
    {
        Assert.Equal("trees NotCalibrated", Decide([Model(ModelKinds.Pairs, .2, GateObjection.NotBetterThanContent), Model(ModelKinds.Trees, .4, GateObjection.NotCalibrated)]));
        Assert.Equal([ModelKinds.Trees], finished);
    }

    [Theory]
    [InlineData(.01, ModelKinds.Pairs)]
    [InlineData(.5, ModelKinds.Popular)]
    public void Popularity_answers_when_it_is_ahead_by_more_than_chance(double lead, string answers) =>
        Assert.Equal(answers, Decide([Model(ModelKinds.Popular, .3 + lead), Model(ModelKinds.Pairs, .3)]));

    [Fact]
    public void Popularity_has_to_be_ahead_of_the_next_best_too_when_the_best_other_one_cannot_answer()
    {
        Assert.Equal(ModelKinds.Pairs, Decide([Model(ModelKinds.Popular, .31), Model(ModelKinds.PairsWithFactors, .305), Model(ModelKinds.Pairs, .3)], ModelKinds.PairsWithFactors));
        Assert.Equal(ModelKinds.Popular, Decide([Model(ModelKinds.Popular, .31), Model(ModelKinds.Pairs, .3)], ModelKinds.Pairs));
    }

    [Fact]
    public void Weights_with_what_is_common_beside_stand_between_popularity_and_the_others()
    {
        Assert.Equal(ModelKinds.PairsWithCommon, Decide([Model(ModelKinds.Popular, .61), Model(ModelKinds.PairsWithCommon, .6), Model(ModelKinds.Pairs, .2)]));
        Assert.Equal(ModelKinds.Pairs, Decide([Model(ModelKinds.Popular, .41), Model(ModelKinds.PairsWithCommon, .405), Model(ModelKinds.Pairs, .4)]));
    }

    [Fact]
    public void That_too_little_is_new_speaks_against_all_alike()
    {
        Assert.Equal("pairs-factors TooLittleNew", Decide([Model(ModelKinds.Pairs, .2, GateObjection.TooLittleNew), Model(ModelKinds.PairsWithFactors, .3, GateObjection.TooLittleNew)]));
        Assert.Equal([ModelKinds.PairsWithFactors], finished);
    }

    /// <summary>The kind that was chosen, and what speaks against it.</summary>
    private string Decide(Tried[] tried, params string[] breakInTheEnd)
    {
        var outcome = Contest.Decide(tried, Finish, seed: 1);
        compared = outcome.Compared;
        return string.Join(' ', [outcome.Model!.Kind, .. outcome.Objections]);

        TrainingOutcome Finish(Tried one)
        {
            finished.Add(one.Result.Kind);
            var model = new PracticeModel(one.Result.Kind, ["AZ-01"], [], new AdoptionWeights(1, [0]), one.Order.Ranker, null, AdoptionCurve.None);
            GateObjection[] objections = breakInTheEnd.Contains(one.Result.Kind) ? [.. one.Result.Objections, GateObjection.BreaksGoldenRow] : [.. one.Result.Objections];
            return new TrainingOutcome(model, one.Result.Metrics, objections, null, []);
        }
    }

    /// <summary>What it reaches differs from company to company, by chance.</summary>
    private static Tried Model(string kind, double ndcg, params GateObjection[] objections)
    {
        var random = new Random(kind.Length);
        double[] each = [.. Enumerable.Range(0, 100).Select(_ => ndcg + random.NextDouble() - .5)];
        return new Tried(
            new LearnedOrder(new PairMethod(), 5, new LinearRanker(["needs"], [1])), AdoptionCurve.None, each,
            new ComparedModel(kind, new TrainingMetrics { Companies = 500, TakeUps = 3000, Ndcg = ndcg }, objections));
    }
}
