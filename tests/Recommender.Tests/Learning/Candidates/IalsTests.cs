using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Candidates;

public class IalsTests
{
    [Fact]
    public void One_dimension_by_hand()
    {
        // Factors 1, 2 and 3; the row has the second with confidence 1/2: (1/2·4 + a·14 + reg·(1 + 3a)) u = 1/2·2.
        var factors = new Matrix<float>(3, 1) { [0, 0] = 1, [1, 0] = 2, [2, 0] = 3 };
        var solution = new float[1];

        new FactorSolver(new FactorEquations(factors, .1f, .2f)).Solve(new SparseRow([1], [.5f]), [], solution);

        Assert.Equal(1 / (2 + 1.4f + (.2f * 1.3f)), solution[0], 1e-6);
    }

    [Fact]
    public void A_prior_is_where_the_regularisation_pulls_to()
    {
        var factors = new Matrix<float>(3, 1) { [0, 0] = 1, [1, 0] = 2, [2, 0] = 3 };
        var solver = new FactorSolver(new FactorEquations(factors, .1f, .2f));
        var (some, none) = (new float[1], new float[1]);

        solver.Solve(new SparseRow([1], [.5f]), [10], some);
        solver.Solve(default, [10], none);

        Assert.Equal((1 + (.26f * 10)) / (2 + 1.4f + .26f), some[0], 1e-5);
        Assert.Equal(10, none[0]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(70)]
    public void Solutions_of_any_size_leave_no_gradient(int dimensions)
    {
        var random = new Random(dimensions);
        var factors = Gaussian.Matrix(400, dimensions, seed: 3);
        int[] indices = [.. Enumerable.Range(0, 400).Where(_ => random.Next(4) > 0)];
        var row = new SparseRow(indices, Array.ConvertAll(indices, _ => random.Next(2) == 0 ? .5f : 1));
        var u = new float[dimensions];

        new FactorSolver(new FactorEquations(factors, .3f, .02f)).Solve(row, [], u);

        var ridge = .02f * (indices.Length + (.3f * 400));
        for (var k = 0; k < dimensions; k++)
        {
            double gradient = ridge * u[k];
            for (var item = 0; item < 400; item++)
            {
                double product = 0;
                for (var j = 0; j < dimensions; j++)
                    product += factors[item, j] * u[j];
                gradient += factors[item, k] * ((row[item] * (product - 1)) + (.3 * product));
            }

            Assert.Equal(0, gradient, .002);
        }
    }

    [Fact]
    public void Another_seed_starts_elsewhere_and_ends_with_the_same_taste()
    {
        var world = Taste.World();
        foreach (var seed in (int[])[1, 2, 3])
        {
            var model = Ials.Fit(world, new(Dimensions: 8, Epochs: 8, Regularisation: .02, Seed: seed));
            var scores = new float[model.Items];
            model.Score(new SparseRow([0, 1, 2], [1, 1, 1]), scores);
            Assert.True(scores[3..10].Average() > 3 * scores[10..].Average());
        }
    }
}
