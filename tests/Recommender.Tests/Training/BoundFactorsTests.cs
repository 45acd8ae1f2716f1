using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>Factors that cannot say anything say nothing.</summary>
public class BoundFactorsTests
{
    private static readonly FirmHistory OneMeasure = new([0], [1], 1);

    [Fact]
    public void Equations_that_cannot_be_solved_tell_nothing()
    {
        var factors = new BoundFactors(Model(1 << 28, 1e-30f), [0, 1, 2], [0]);
        Assert.Equal([0, 0, 0], factors.Of(OneMeasure, [0]).Scores);
    }

    [Fact]
    public void Equations_that_can_be_solved_do_tell() =>
        Assert.NotEqual([0, 0, 0], new BoundFactors(Model(1, 1), [0, 1, 2], [0]).Of(OneMeasure, [0]).Scores);

    [Fact]
    public void Sums_that_are_no_numbers_tell_nothing()
    {
        var interactions = Interactions.From(3, 3, [new(0, 0), new(1, 0), new(2, 1)]);
        var overflowing = new Blend(new BlendPart(Popularity.Fit(interactions), float.MaxValue));
        var scores = new float[3];
        overflowing.Score(new SparseRow([0], [1]), scores);
        Assert.Contains(scores, score => !float.IsFinite(score));

        Assert.All(new BoundFactors(overflowing, [0, 1, 2], [0]).Of(OneMeasure, [0]).Scores, score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void A_practice_without_factors_counts_nothing() =>
        Assert.Equal(0, new BoundFactors(Model(1, 1), [0, -1, 2], [0]).Of(OneMeasure, [0]).Scores[1]);

    /// <summary>Every practice has twice the same factor: for powers of two, elimination leaves exactly 0 of it.</summary>
    private static ICandidateModel Model(float factor, float regularisation)
    {
        var (items, priors) = (new Matrix<float>(3, 2), new Matrix<float>(2, 2));
        for (var item = 0; item < 3; item++)
            items.Row(item).Fill(factor);
        var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, FeatureIals.Kind, 1))
        {
            writer.Write(items);
            writer.Write(priors);
            writer.Write(priors);
            writer.Write(1f);
            writer.Write(regularisation);
            writer.Finish();
        }

        stream.Position = 0;
        return CandidateModels.Load(stream);
    }
}
