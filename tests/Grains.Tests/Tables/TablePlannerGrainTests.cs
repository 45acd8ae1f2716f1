using Matchmaking.Grains.Interfaces.Tables;
using Matchmaking.Recommender.Tables;
using Limits = Matchmaking.Recommender.Tables.TableLimits;
using TableLimits = Matchmaking.Grains.Interfaces.Tables.TableLimits;

namespace Matchmaking.Grains.Tests.Tables;

[Collection(SiloCollection.Name)]
public sealed class TablePlannerGrainTests(SiloFixture silo)
{
    private static readonly PlanTables Room = new() { Guests = 25, Tables = 6, Rounds = 3 };

    [Fact]
    public async Task Twenty_five_people_meet_nobody_twice_in_three_rounds()
    {
        var plan = (await Ask(Room)).Plan!;

        Assert.Equal((0, 0, 0, 120), (plan.Repeats, plan.OfColleagues, plan.AtLeast, plan.NewContacts));
        Assert.Null(plan.Cause);
        Assert.All(plan.Rounds, round => Assert.Equal(Enumerable.Range(1, 25), round.SelectMany(table => table).Order()));
    }

    [Fact]
    public async Task The_same_request_gets_the_same_plan_and_another_seed_keeps_locked_guests_together()
    {
        var locked = Room with { Together = [[3, 7]], Apart = [[1, 2]], Colleagues = [[10, 11]] };
        var (first, again, other) = (await Ask(locked), await Ask(locked), await Ask(locked with { Seed = 2 }));

        Assert.Equal(Flat(first), Flat(again));
        Assert.NotEqual(Flat(first), Flat(other));
        Assert.All(other.Plan!.Rounds, round => Assert.Contains(round, table => table.Contains(3) && table.Contains(7)));
        Assert.All(other.Plan!.Rounds, round => Assert.DoesNotContain(round, table => table.Contains(1) && table.Contains(2)));
    }

    [Fact]
    public async Task Why_guests_meet_again_is_told()
    {
        var plan = (await Ask(new PlanTables { Guests = 25, Tables = 4, Rounds = 2 })).Plan!;
        Assert.Equal((9, 9, RepeatCause.FewTables), (plan.Repeats, plan.AtLeast, plan.Cause));

        var colleagues = (await Ask(Room with { Colleagues = [[.. Enumerable.Range(1, 8)]] })).Plan!;
        Assert.Equal((6, 6, RepeatCause.ManyColleagues), (colleagues.OfColleagues, colleagues.AtLeast, colleagues.Cause));
    }

    [Fact]
    public async Task Wishes_that_contradict_each_other_are_refused_with_the_guests_they_are_about()
    {
        var refused = await Ask(Room with { Together = [[3, 7], [7, 9]], Apart = [[3, 9]] });

        Assert.Equal(TableRefusal.TogetherAndApart, refused.Refusal);
        Assert.Equal([3, 9], refused.Guests);
        Assert.Null(refused.Plan);
    }

    [Theory]
    [InlineData(201, 6, 3, 1)]
    [InlineData(25, 41, 3, 1)]
    [InlineData(25, 13, 3, 1)]
    [InlineData(25, 6, 13, 1)]
    [InlineData(25, 6, 0, 1)]
    [InlineData(25, 6, 3, 26)]
    [InlineData(25, 6, 3, 0)]
    public async Task Requests_outside_the_limits_are_refused(int guests, int tables, int rounds, int locked) => Assert.Equal(
        TableRefusal.OutsideLimits,
        (await Ask(new PlanTables { Guests = guests, Tables = tables, Rounds = rounds, Together = [[1, locked]] })).Refusal);

    [Fact]
    public void Contract_and_planner_agree_about_limits_and_refusals()
    {
        Assert.Equal(
            (Limits.MaxGuests, Limits.MaxTables, Limits.MaxRounds, Limits.SmallestTable),
            (TableLimits.MaxGuests, TableLimits.MaxTables, TableLimits.MaxRounds, TableLimits.SmallestTable));
        Assert.All(Enum.GetValues<TableConflictKind>(), kind => Assert.Equal($"{kind}", $"{(TableRefusal)kind}"));
        Assert.All(Enum.GetValues<RepeatReason>().Where(reason => reason != RepeatReason.None), reason => Assert.Equal($"{reason}", $"{(RepeatCause)reason}"));
    }

    [Fact]
    public async Task Requests_that_differ_little_are_not_taken_for_each_other()
    {
        var room = Room with { Seed = 77 };
        await Ask(room with { Together = [[1, 2], [3, 4]] });

        Assert.Equal(3, Together(await Ask(room with { Together = [[1, 2, 3, 4]] }), 1, 4));
        Assert.Equal(0, Together(await Ask(room with { Apart = [[1, 2], [3, 4]] }), 1, 2));
        Assert.Equal(0, Together(await Ask(room with { Colleagues = [[1, 2], [3, 4]] }), 3, 4));
        Assert.Equal(3, Together(await Ask(room with { Together = [[12, 3]] }), 3, 12));
    }

    private static int Together(PlannedTables planned, int one, int other) =>
        planned.Plan!.Rounds.Count(round => round.Any(table => table.Contains(one) && table.Contains(other)));

    private Task<PlannedTables> Ask(PlanTables request) => silo.Grains.GetTablePlanner().Plan(request);

    private static string Flat(PlannedTables planned) =>
        string.Join(" | ", planned.Plan!.Rounds.Select(round => string.Join(" / ", round.Select(table => string.Join(' ', table)))));
}
