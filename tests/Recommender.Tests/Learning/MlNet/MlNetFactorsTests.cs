using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.MlNet;
using Matchmaking.Recommender.Tests.Learning.Candidates;

namespace Matchmaking.Recommender.Tests.Learning.MlNet;

public class MlNetFactorsTests
{
    [Fact]
    public void Items_like_the_history_come_before_others()
    {
        var scores = Scores(MlNetFactors.Fit(Taste.World()), new SparseRow([10, 11, 12], [1, 1, 1]));
        var like = Enumerable.Range(13, 7).Average(item => scores[item]);
        var unlike = Enumerable.Range(20, 20).Average(item => scores[item]);
        Assert.True(like > unlike + 0.05, $"{like} for the own group, {unlike} for others");
    }

    [Fact]
    public void What_nobody_took_up_gets_no_score_and_never_a_NaN()
    {
        var world = Interactions.From(30, 12, Enumerable.Range(0, 30).SelectMany(user =>
            Enumerable.Range(0, 3).Select(at => new Interaction(user, ((user % 2) * 5) + ((user + at) % 5), 1))));
        var scores = Scores(MlNetFactors.Fit(world), new SparseRow([0, 1], [1, 1]));
        Assert.All(scores, score => Assert.True(float.IsFinite(score)));
        Assert.Equal([0f, 0f], scores[10..]);
    }

    [Fact]
    public void It_is_saved_and_read_like_our_own_factors()
    {
        var model = MlNetFactors.Fit(Taste.World());
        var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        var history = new SparseRow([3, 4], [1, 1]);
        Assert.Equal(Scores(model, history), Scores(CandidateModels.Load(stream), history));
    }

    [Fact]
    public void The_same_data_give_the_same_factors()
    {
        var history = new SparseRow([3, 4], [1, 1]);
        Assert.Equal(Scores(MlNetFactors.Fit(Taste.World()), history), Scores(MlNetFactors.Fit(Taste.World()), history));
    }

    [Fact]
    public void Without_interactions_it_says_so() =>
        Assert.Throws<ArgumentException>(() => MlNetFactors.Fit(Interactions.From(3, 3, [])));

    private static float[] Scores(ICandidateModel model, SparseRow history)
    {
        var scores = new float[model.Items];
        model.Score(history, scores);
        return scores;
    }
}
