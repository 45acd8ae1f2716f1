namespace Matchmaking.Catalogue.Tests;

public sealed class SizeFitTests
{
    [Theory]
    [InlineData(1, SizeClass.Micro)]
    [InlineData(9, SizeClass.Micro)]
    [InlineData(10, SizeClass.Small)]
    [InlineData(49, SizeClass.Small)]
    [InlineData(50, SizeClass.Medium)]
    [InlineData(249, SizeClass.Medium)]
    [InlineData(250, SizeClass.Large)]
    public void A_head_count_belongs_to_a_size_class(int headcount, SizeClass expected) =>
        Assert.Equal(expected, SizeClasses.Of(headcount));

    [Theory]
    [InlineData(4, 0)]
    [InlineData(40, 1)]
    [InlineData(80, 2)]
    [InlineData(900, 3)]
    public void The_fit_is_that_of_the_size_class(int headcount, int expected) =>
        Assert.Equal(expected, new SizeFit(0, 1, 2, 3).For(headcount));
}
