using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Tests.Learning.Data;

public class InteractionsTests
{
    [Fact]
    public void Both_sides_show_the_same_pairs()
    {
        var interactions = Interactions.From(3, 4, [new(2, 1, .5f), new(0, 3), new(2, 0, .8f)]);

        Assert.Equal([0, 1], interactions.ByUser[2].Indices.ToArray());
        Assert.Equal([.8f, .5f], interactions.ByUser[2].Values.ToArray());
        Assert.Equal(.5f, interactions.ByItem[1][2]);
        Assert.Equal((3, 4, 3), (interactions.Users, interactions.Items, interactions.Count));
    }

    [Fact]
    public void Users_without_interactions_have_empty_rows()
    {
        var interactions = Interactions.From(4, 2, [new(1, 0)]);
        Assert.Equal([0, 1, 0, 0], Enumerable.Range(0, 4).Select(user => interactions.ByUser.RowLength(user)));
    }

    [Fact]
    public void A_pair_named_twice_keeps_the_strongest_confidence()
    {
        var interactions = Interactions.From(1, 1, [new(0, 0, .8f), new(0, 0, .5f)]);

        Assert.Equal(.8f, interactions.ByUser[0][0]);
        Assert.Equal(1, interactions.Count);
    }

    [Fact]
    public void Nothing_at_all_is_a_matrix_too() => Assert.Equal(0, Interactions.From(0, 0, []).Count);

    [Theory]
    [InlineData(-1, 0, 1f)]
    [InlineData(2, 0, 1f)]
    [InlineData(0, 5, 1f)]
    [InlineData(0, 0, 0f)]
    [InlineData(0, 0, -1f)]
    [InlineData(0, 0, float.NaN)]
    [InlineData(0, 0, float.PositiveInfinity)]
    public void What_cannot_be_is_refused(int user, int item, float confidence) =>
        Assert.Throws<ArgumentException>(() => Interactions.From(2, 2, [new(user, item, confidence)]));
}
