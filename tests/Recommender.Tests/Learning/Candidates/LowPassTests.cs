using Matchmaking.Recommender.Candidates;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class LowPassTests
{
    [Fact]
    public void With_all_directions_nothing_is_filtered_out()
    {
        var world = Taste.World();
        var model = LowPass.Fit(world, new(Directions: Taste.Items));
        var scores = new float[model.Items];
        for (var user = 0; user < 20; user++)
        {
            model.Score(world.ByUser[user], scores);
            for (var item = 0; item < model.Items; item++)
                Assert.Equal(world.ByUser[user][item], scores[item], 1e-3);
        }
    }

    [Fact]
    public void More_directions_than_the_data_has_users_are_not_taken()
    {
        var model = LowPass.Fit(Taste.World(users: 12), new(Directions: 500));
        var scores = new float[model.Items];
        model.Score(Taste.World(users: 12).ByUser[0], scores);
        Assert.All(scores, score => Assert.True(float.IsFinite(score)));
    }
}
