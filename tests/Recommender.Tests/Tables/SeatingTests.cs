using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

public class SeatingTests
{
    [Fact]
    public void What_a_swap_is_said_to_cost_is_what_it_costs_counted_anew() => Plans.AllKeep(
        wish =>
        {
            if (wish.Tables == 1)
                return;
            var relations = new GuestRelations(wish);
            var draws = new SeededDraws(wish.Seed);
            var seating = new Seating(relations, wish.Tables, [.. Enumerable.Range(0, wish.Rounds).Select(_ => Shuffled(wish.Guests, draws))]);
            for (var swap = 0; swap < 40; swap++)
            {
                var (round, here) = (draws.Next(wish.Rounds), draws.Next(wish.Tables));
                var there = (here + 1 + draws.Next(wish.Tables - 1)) % wish.Tables;
                var count = 1 + draws.Next(2);
                int[] some = [.. seating.At(round, here)[..count]], others = [.. seating.At(round, there)[^count..]];
                var (delta, before) = (seating.Delta(round, some, others), seating.Cost);

                seating.Swap(round, some, others);

                Assert.Equal(before + delta, seating.Cost);
                var anew = new Seating(relations, wish.Tables, seating.Copy());
                Assert.Equal(
                    (anew.Cost, anew.Repeats, anew.OfColleagues, anew.Broken),
                    (seating.Cost, seating.Repeats, seating.OfColleagues, seating.Broken));
            }
        },
        wishes: 60);

    [Fact]
    public void Each_further_meeting_of_a_pair_costs_more()
    {
        var relations = new GuestRelations(Plans.Wish(4, 2, 4));
        var costs = Enumerable.Range(1, 4).Select(rounds => new Seating(relations, 2, [.. Enumerable.Repeat<int[]>([0, 1, 2, 3], rounds)]).Cost).ToArray();

        Assert.Equal([0, 2 * Seating.RepeatPrice, (4 * Seating.RepeatPrice) + 2, (6 * Seating.RepeatPrice) + 6], costs);
    }

    [Fact]
    public void To_share_a_table_costs_what_the_two_are_to_each_other()
    {
        var relations = new GuestRelations(Plans.Wish(8, 1, 1) with { Together = [[1, 2]], Apart = [[3, 4]], Colleagues = [[5, 6]] });
        var seating = new Seating(relations, 1, [[0, 1, 2, 3, 4, 5, 6, 7]]);

        Assert.Equal((Seating.ApartPrice + Seating.RepeatPrice, 1, 1, 1), (seating.Cost, seating.Repeats, seating.OfColleagues, seating.Broken));
    }

    private static int[] Shuffled(int guests, SeededDraws draws)
    {
        var order = Enumerable.Range(0, guests).ToArray();
        draws.Shuffle<int>(order);
        return order;
    }
}
