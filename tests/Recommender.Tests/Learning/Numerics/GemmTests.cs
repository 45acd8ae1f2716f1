using Matchmaking.Recommender.Numerics;

namespace Matchmaking.Recommender.Tests.Learning.Numerics;

public class GemmTests
{
    [Fact]
    public void A_product_by_hand()
    {
        var a = new Matrix<float>(2, 2) { [0, 0] = 1, [0, 1] = 2, [1, 0] = 3, [1, 1] = 4 };
        var b = new Matrix<float>(2, 1) { [0, 0] = 5, [1, 0] = 6 };
        var c = new Matrix<float>(2, 1) { [0, 0] = 100 };

        Gemm<float>.Add(a, b, c);

        Assert.Equal((117f, 39f), (c[0, 0], c[1, 0]));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(8, 32, 16)]
    [InlineData(97, 45, 301)]
    [InlineData(130, 33, 600)]
    public void Products_of_any_shape_are_the_sums_of_products(int rows, int columns, int depth)
    {
        var (a, b, c) = (Sample.Random(rows, depth, 1), Sample.Random(depth, columns, 2), new Matrix<double>(rows, columns));
        Gemm<double>.Add(a, b, c);
        Assert.InRange(Sample.Distance(Sample.Times(a, b), c), 0, 1e-12);
    }

    [Fact]
    public void A_flipped_factor_counts_its_rows_as_columns()
    {
        var (a, b, c) = (Sample.Random(70, 41, 3), Sample.Random(70, 50, 4), new Matrix<double>(41, 50));
        Gemm<double>.Add(new Operand<double>(a, Flipped: true), b, c);
        Assert.InRange(Sample.Distance(Sample.Times(a, b, flipLeft: true), c), 0, 1e-12);
    }

    [Fact]
    public void Adding_and_subtracting_a_product_leaves_what_was_there()
    {
        var (a, b, c) = (Sample.Random(40, 30, 5), Sample.Random(30, 20, 6), Sample.Random(40, 20, 7));
        Gemm<double>.Add(a, b, c);
        Gemm<double>.Add(a, b, c, subtract: true);
        Assert.InRange(Sample.Distance(Sample.Random(40, 20, 7), c), 0, 1e-14);
    }

    [Fact]
    public void The_upper_triangle_alone_is_the_same_as_in_the_whole()
    {
        var (a, c) = (Sample.Random(60, 203, 8), new Matrix<double>(203, 203));
        var flipped = new Operand<double>(a, Flipped: true);
        Gemm<double>.Add(flipped, a, c, upperOnly: true);
        var whole = Sample.Times(a, a, flipLeft: true);
        for (var i = 0; i < 203; i++)
            for (var j = i; j < 203; j++)
                Assert.Equal(whole[i, j], c[i, j], 12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Large_products_are_the_same_with_a_native_library_and_without(bool upperOnly)
    {
        // Where the library is missing, both ways are the managed one.
        var (a, b) = (Gaussian.Matrix(601, 330, 1), Gaussian.Matrix(330, 601, 2));
        var (one, other) = (new Matrix<float>(601, 601), new Matrix<float>(601, 601));

        Gemm<float>.Add(a, b, one, subtract: true, upperOnly);
        Gemm<float>.AddManaged(a, b, other, subtract: true, upperOnly);

        for (var i = 0; i < 601; i++)
            for (var j = upperOnly ? i : 0; j < 601; j++)
                Assert.Equal(other[i, j], one[i, j], 1e-3);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused() => Assert.Throws<ArgumentException>(
        () => Gemm<float>.Add(new Matrix<float>(2, 3), new Matrix<float>(2, 3), new Matrix<float>(2, 3)));
}
