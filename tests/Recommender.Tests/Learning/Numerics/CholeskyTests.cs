using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Numerics;

public class CholeskyTests
{
    [Fact]
    public void A_factor_by_hand()
    {
        // [4 2; 2 10] = UᵀU with U = [2 1; 0 3].
        var matrix = new Matrix<double>(2, 2) { [0, 0] = 4, [0, 1] = 2, [1, 1] = 10 };

        Assert.True(Cholesky<double>.TryFactor(matrix));

        Assert.Equal((2.0, 1.0, 3.0), (matrix[0, 0], matrix[0, 1], matrix[1, 1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(150)]
    public void Solutions_fulfil_their_equations(int size)
    {
        var matrix = Sample.Positive(size, seed: size);
        var x = Enumerable.Range(0, size).Select(i => Math.Sin(i + 1)).ToArray();
        var b = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => matrix[i, j] * x[j])).ToArray();

        Assert.True(Cholesky<double>.TryFactor(matrix));
        var inverse = Cholesky<double>.Inverse(matrix);
        var byInverse = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => inverse[i, j] * b[j])).ToArray();
        Cholesky<double>.Solve(matrix, b);

        Assert.All(x.Zip(b), pair => Assert.Equal(pair.First, pair.Second, 10));
        Assert.All(x.Zip(byInverse), pair => Assert.Equal(pair.First, pair.Second, 9));
    }

    [Fact]
    public void A_part_of_a_larger_matrix_can_be_solved_alone()
    {
        var large = new Matrix<double>(100, 100);
        var small = Sample.Positive(37, seed: 2);
        for (var i = 0; i < 100; i++)
            large.Row(i).Fill(double.NaN);
        for (var i = 0; i < 37; i++)
            small.Row(i).CopyTo(large.Row(i));
        var (expected, found) = (new double[37], new double[37]);
        expected[5] = found[5] = 1;

        Assert.True(Cholesky<double>.TryFactor(small));
        Assert.True(Cholesky<double>.TryFactor(large, 37));
        Cholesky<double>.Solve(small, expected);
        Cholesky<double>.Solve(large, found);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void What_is_not_positive_definite_is_refused()
    {
        var matrix = new Matrix<float>(2, 2) { [0, 0] = 1, [0, 1] = 2, [1, 1] = 1 };
        Assert.False(Cholesky<float>.TryFactor(matrix));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_number_is_refused(float value) => Assert.False(Cholesky<float>.TryFactor(new Matrix<float>(1, 1) { [0, 0] = value }));
}
