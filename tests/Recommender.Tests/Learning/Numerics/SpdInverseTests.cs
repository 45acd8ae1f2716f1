using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Numerics;

public class SpdInverseTests
{
    [Fact]
    public void An_inverse_by_hand()
    {
        var matrix = new Matrix<double>(2, 2) { [0, 0] = 2, [0, 1] = 1, [1, 1] = 1 };

        Assert.True(SpdInverse<double>.TryInvert(matrix));

        Assert.Equal(1, matrix[0, 0], 14);
        Assert.Equal(-1, matrix[0, 1], 14);
        Assert.Equal(-1, matrix[1, 0], 14);
        Assert.Equal(2, matrix[1, 1], 14);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(191)]
    [InlineData(192)]
    [InlineData(193)]
    [InlineData(400)]
    public void A_matrix_times_its_inverse_is_one(int size)
    {
        var (matrix, inverse, product) = (Sample.Positive(size, seed: 9), Sample.Positive(size, seed: 9), new Matrix<double>(size, size));

        Assert.True(SpdInverse<double>.TryInvert(inverse));
        Gemm<double>.Add(matrix, inverse, product);

        Assert.InRange(Sample.DistanceFromOne(product), 0, 1e-11);
    }

    [Fact]
    public void Single_precision_agrees_with_double_to_six_digits()
    {
        var matrix = Sample.Positive(300, seed: 4);
        var single = Sample.Single(matrix);

        Assert.True(SpdInverse<double>.TryInvert(matrix));
        Assert.True(SpdInverse<float>.TryInvert(single));

        for (var i = 0; i < 300; i++)
            for (var j = 0; j < 300; j++)
                Assert.Equal(matrix[i, j], single[i, j], 1e-6);
    }

    [Fact]
    public void Two_runs_give_the_same_bits()
    {
        var (first, second) = (Sample.Single(Sample.Positive(250, seed: 1)), Sample.Single(Sample.Positive(250, seed: 1)));

        Assert.True(SpdInverse<float>.TryInvert(first));
        Assert.True(SpdInverse<float>.TryInvert(second));

        for (var i = 0; i < 250; i++)
            Assert.True(first.Row(i).SequenceEqual(second.Row(i)));
    }

    [Fact]
    public void What_is_not_positive_definite_is_refused()
    {
        var matrix = Sample.Single(Sample.Positive(210, seed: 1));
        matrix[205, 205] = -1;
        Assert.False(SpdInverse<float>.TryInvert(matrix));
    }
}
