using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Data;

public class SparseMatrixTests
{
    // 1 0 2
    // 0 0 0
    // 0 3 4
    private static SparseMatrix Small() => SparseMatrix.FromParts(3, [0, 2, 2, 4], [0, 2, 1, 2], [1, 2, 3, 4]);

    [Fact]
    public void Rows_give_their_entries()
    {
        var row = Small()[2];
        Assert.Equal([1, 2], row.Indices.ToArray());
        Assert.Equal([3f, 4f], row.Values.ToArray());
        Assert.Equal(0, Small()[1].Count);
    }

    [Fact]
    public void A_row_knows_what_is_not_in_it()
    {
        Assert.Equal(4, Small()[2][2]);
        Assert.Equal(0, Small()[2][0]);
    }

    [Fact]
    public void Transposing_exchanges_rows_and_columns()
    {
        var turned = Small().Transpose();
        Assert.Equal([0, 2], turned[2].Indices.ToArray());
        Assert.Equal([2f, 4f], turned[2].Values.ToArray());
        Assert.Equal(3, turned[1][2]);
    }

    [Fact]
    public void Transposing_twice_changes_nothing()
    {
        var again = Small().Transpose().Transpose();
        Assert.Equal(Small().Offsets.ToArray(), again.Offsets.ToArray());
        Assert.Equal(Small().Indices.ToArray(), again.Indices.ToArray());
        Assert.Equal(Small().Values.ToArray(), again.Values.ToArray());
    }

    [Fact]
    public void Mapping_keeps_the_pattern()
    {
        var mapped = Small().Map((row, column, value) => (100 * row) + (10 * column) + value);
        Assert.Equal([1f, 22f, 213f, 224f], mapped.Values.ToArray());
        Assert.Equal(Small().Indices.ToArray(), mapped.Indices.ToArray());
    }

    [Theory]
    [InlineData(new[] { 0, 2 }, new[] { 1, 1 })]
    [InlineData(new[] { 0, 2 }, new[] { 1, 0 })]
    [InlineData(new[] { 0, 2 }, new[] { 0, 3 })]
    [InlineData(new[] { 0, 2 }, new[] { -1, 0 })]
    [InlineData(new[] { 0, 3 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 3, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 1, 2 }, new[] { 0, 1 })]
    [InlineData(new int[0], new int[0])]
    public void Parts_that_are_no_matrix_are_refused(int[] offsets, int[] indices) =>
        Assert.Throws<ArgumentException>(() => SparseMatrix.FromParts(3, offsets, indices, new float[indices.Length]));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Values_that_are_no_numbers_are_refused(float value) =>
        Assert.Throws<ArgumentException>(() => SparseMatrix.FromParts(1, [0, 1], [0], [value]));
}
