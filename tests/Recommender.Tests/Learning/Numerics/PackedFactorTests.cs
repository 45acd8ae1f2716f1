using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Numerics;

public class PackedFactorTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 45, 20)]
    [InlineData(17, 100, 192)]
    public void Products_are_inner_products(int rows, int count, int length)
    {
        var (left, right) = (Gaussian.Matrix(rows, length, 1), Gaussian.Matrix(count, length, 2));
        var products = new float[rows * count];

        new PackedFactor(right).Multiply(left, products);

        for (var i = 0; i < rows; i++)
            for (var j = 0; j < count; j++)
                Assert.Equal(Inner(left.Row(i), right.Row(j)), products[(i * count) + j], 1e-4);
    }

    [Fact]
    public void One_vector_alone_gives_the_same_as_among_others()
    {
        var (left, packed) = (Gaussian.Matrix(5, 33, 1), new PackedFactor(Gaussian.Matrix(70, 33, 2)));
        var (all, one) = (new float[5 * 70], new float[70]);
        packed.Multiply(left, all);
        packed.Multiply(left.Row(3), one);
        for (var j = 0; j < 70; j++)
            Assert.Equal(all[(3 * 70) + j], one[j], 1e-4);
    }

    private static double Inner(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return sum;
    }
}
