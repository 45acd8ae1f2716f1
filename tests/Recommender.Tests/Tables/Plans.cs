using FsCheck;
using FsCheck.Fluent;
using Matchmaking.Recommender.Tables;

namespace Matchmaking.Recommender.Tests.Tables;

/// <summary>Wishes for tables, and what can be counted in a plan without asking it.</summary>
internal static class Plans
{
    public static TableWish Wish(int guests, int tables, int rounds, int seed = 1) =>
        new() { Guests = guests, Tables = tables, Rounds = rounds, Seed = seed };

    /// <summary>A hundredth of what a request may cost: rules hold however well was searched.</summary>
    public const long LittleEffort = 1_000_000;

    public static TablePlan Of(TableWish wish, long? effort = null)
    {
        var answer = effort is { } pairs ? TablePlanner.Plan(wish, pairs) : TablePlanner.Plan(wish);
        Assert.True(answer.Plan is not null, $"{answer.Conflict?.Kind}");
        return answer.Plan;
    }

    /// <summary>How often each pair shares a table; those who never do are missing.</summary>
    public static Dictionary<(int One, int Other), int> Meetings(TablePlan plan) =>
        (from round in plan.Rounds
         from table in round
         from one in table
         from other in table
         where one < other
         select (one, other)).CountBy(pair => pair).ToDictionary();

    /// <summary>Everybody has one seat in each round, and tables are as even as can be.</summary>
    public static void AssertSeated(TableWish wish, TablePlan plan)
    {
        Assert.Equal(wish.Rounds, plan.Rounds.Count);
        foreach (var round in plan.Rounds)
        {
            Assert.Equal(wish.Tables, round.Count);
            Assert.Equal(Enumerable.Range(1, wish.Guests), round.SelectMany(table => table).Order());
            Assert.True(round.Max(table => table.Count) - round.Min(table => table.Count) <= 1);
            Assert.Equal(plan.Rounds[0].Select(table => table.Count), round.Select(table => table.Count));
        }
    }

    /// <summary>Checks a rule on many wishes, the same ones in every run; a broken rule names its wish.</summary>
    public static void AllKeep(Action<TableWish> rule, int wishes = 150) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(wishes).WithReplay(2026, 1123).WithQuietOnSuccess(true),
        Prop.ForAll(Any().ToArbitrary(), rule));

    private static Gen<TableWish> Any() =>
        from tables in Gen.Choose(1, 9)
        from guests in Gen.Choose(2 * tables, Math.Min(50, 8 * tables))
        from rounds in Gen.Choose(1, 5)
        from together in Lists(guests, 3)
        from apart in Lists(guests, 4)
        from colleagues in Lists(guests, 3)
        from seed in Gen.Choose(1, 1_000)
        select new TableWish { Guests = guests, Tables = tables, Rounds = rounds, Together = together, Apart = apart, Colleagues = colleagues, Seed = seed };

    private static Gen<int[][]> Lists(int guests, int most) =>
        from count in Gen.Choose(0, most)
        from lists in Gen.Choose(1, guests).ArrayOf(2).ArrayOf(count)
        select lists.Where(pair => pair[0] != pair[1]).ToArray();
}
