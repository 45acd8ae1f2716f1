using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class FeatureIalsTests
{
    private static readonly int[] Items = [4, 17];
    private static readonly float[] Confidences = [1, .5f];
    private static readonly Interactions World = Taste.World(users: 200);

    private static readonly FeatureIals Model = FeatureIals.Fit(
        World, Taste.Likes(200), Taste.GroupFeatures(Taste.Items), new(new(Dimensions: 6, Epochs: 8, Regularisation: .05)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Somebody_without_history_is_known_by_features(int group)
    {
        var scores = new float[Model.Items];
        Model.Score(default, new SparseRow([group], [1]), scores);
        Assert.True(MeanOf(scores, group) > 2 * scores.Average(), $"{MeanOf(scores, group)} for the group, {scores.Average()} for all");
    }

    [Fact]
    public void An_item_nobody_has_is_known_by_features()
    {
        var more = Model.WithItems(SparseMatrix.FromParts(Taste.Groups, [0, 1, 2], [1, 3], [1, 1]));
        var scores = new float[more.Items];
        more.Score(new SparseRow([30, 31, 32], [1, 1, 1]), scores);
        Assert.True(scores[^1] > 2 * scores[^2], $"{scores[^1]} for the own group, {scores[^2]} for another");
    }

    [Fact]
    public void History_speaks_louder_than_features()
    {
        var scores = new float[Model.Items];
        Model.Score(new SparseRow([0, 1, 2, 3, 4, 5], [1, 1, 1, 1, 1, 1]), new SparseRow([2], [1]), scores);
        Assert.True(MeanOf(scores, 0) > MeanOf(scores, 2));
    }

    [Fact]
    public void History_and_features_add_up_to_the_score()
    {
        var scores = new float[Model.Items];
        var (parts, featureParts) = (new float[2], new float[1]);
        foreach (var length in (int[])[0, 2])
        {
            var history = new SparseRow(Items.AsSpan(..length), Confidences.AsSpan(..length));
            var features = new SparseRow([1], [1]);
            Model.Score(history, features, scores);
            for (var item = 0; item < Model.Items; item++)
            {
                var rest = Model.Explain(history, features, item, parts, featureParts);
                Assert.Equal(scores[item], rest + parts[..length].Sum() + featureParts.Sum(), 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_folded_history_says_the_same_as_the_model(int length)
    {
        var folded = Model.Fold(Items[..length], Confidences[..length]);
        var history = new SparseRow(Items.AsSpan(..length), Confidences.AsSpan(..length));
        float[] scores = new float[Model.Items], again = new float[Model.Items], parts = new float[length], partsAgain = new float[length], featureParts = new float[2];
        var features = new SparseRow([1, 3], [1, 1]);
        Model.Score(history, features, scores);

        folded.Score(new SparseRow([2], [1]), again);
        Assert.NotEqual(scores[0], again[0], 1e-5);
        folded.Score(features, again);
        for (var item = 0; item < Model.Items; item++)
        {
            Assert.Equal(scores[item], again[item], 1e-5);
            Model.Explain(history, features, item, parts, featureParts);
            folded.Split(item, partsAgain);
            Assert.Equal(parts, partsAgain, (one, other) => Math.Abs(one - other) < 1e-5);
            Assert.Equal(featureParts[0], folded.PartOf(1, item), 1e-5);
            Assert.Equal(featureParts[1], folded.PartOf(3, item), 1e-5);
        }
    }

    [Fact]
    public void Features_of_other_rows_are_refused() => Assert.Throws<ArgumentException>(
        () => FeatureIals.Fit(World, Taste.NoFeatures(3), Taste.GroupFeatures(Taste.Items), new(new())));

    private static float MeanOf(float[] scores, int group) => scores[(group * 10)..((group + 1) * 10)].Average();
}
