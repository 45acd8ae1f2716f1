using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

public class RepeatBoundTests
{
    [Fact]
    public void The_only_plan_there_is_cannot_be_beaten_whoever_sits_together()
    {
        foreach (var (guests, rounds, together) in new[] { (3, 2, (int[][])[[1, 2]]), (4, 3, [[1, 2], [3, 4]]), (5, 2, [[1, 2, 3]]) })
        {
            var plan = Plans.Of(Plans.Wish(guests, 1, rounds) with { Together = together });
            Assert.True(plan.IsProven, $"{plan.Repeats} repeats, at least {plan.Least.Count}");
        }
    }

    [Theory]
    [InlineData(4, 2, 2)]
    [InlineData(4, 2, 4)]
    [InlineData(5, 2, 2)]
    [InlineData(5, 2, 3)]
    [InlineData(6, 2, 2)]
    [InlineData(6, 2, 3)]
    [InlineData(6, 3, 4)]
    public void No_plan_of_all_that_there_are_has_fewer_repeats(int guests, int tables, int rounds)
    {
        var fewest = Fewest(guests, tables, rounds);
        var plan = Plans.Of(Plans.Wish(guests, tables, rounds), 10 * Plans.LittleEffort);

        Assert.True(plan.Least.Count <= fewest);
        Assert.Equal(fewest, plan.Repeats);
    }

    /// <summary>By trying every plan, the first round fixed.</summary>
    private static int Fewest(int guests, int tables, int rounds)
    {
        var all = Partitions([.. Enumerable.Range(0, guests)], TableSizes.Of(guests, tables)).ToList();
        return Search([all[0]], all, rounds);
    }

    private static int Search(List<int[][]> plan, List<int[][]> all, int rounds)
    {
        if (plan.Count == rounds)
        {
            var pairs = plan.SelectMany(round => round).SelectMany(table => table.SelectMany(one => table.Where(other => one < other).Select(other => (one, other)))).ToList();
            return pairs.Count - pairs.Distinct().Count();
        }

        return all.Min(round => Search([.. plan, round], all, rounds));
    }

    /// <summary>Tables of one size are told apart by their first guest, so that no plan comes twice.</summary>
    private static IEnumerable<int[][]> Partitions(int[] guests, int[] sizes)
    {
        if (sizes.Length == 0)
            return [[]];
        return from table in Choices(guests, sizes[0])
               from rest in Partitions([.. guests.Except(table)], sizes[1..])
               where rest.Length == 0 || rest[0].Length != table.Length || table[0] < rest[0][0]
               select (int[][])[table, .. rest];
    }

    private static IEnumerable<int[]> Choices(int[] guests, int count) => count == 0
        ? [[]]
        : Enumerable.Range(0, guests.Length).SelectMany(at => Choices(guests[(at + 1)..], count - 1).Select(rest => (int[])[guests[at], .. rest]));
}
