using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Signals;

public class SignalJoinTests
{
    private static readonly DateOnly Start = new(2026, 3, 2);

    [Fact]
    public void What_is_taken_up_in_time_is_an_example_of_it()
    {
        var example = Assert.Single(Join([Shown(0, "A")], Firm(taken: [("A", 60)])));

        Assert.Equal(("firm", "A", Start, 1, ShownResponse.TakenUp), (example.Company, example.Practice, example.Day, example.Position, example.Response));
        Assert.Equal(ShownResponse.Passed, Assert.Single(Join([Shown(0, "A")], Firm(taken: [("A", 61)]))).Response);
        Assert.Equal(ShownResponse.TakenUp, Assert.Single(Join([Shown(0, "A")], Firm(taken: [("A", 0)]))).Response);
    }

    [Fact]
    public void What_happened_before_it_was_shown_is_no_answer() =>
        Assert.Equal(ShownResponse.Passed, Assert.Single(Join([Shown(3, "A")], Firm(taken: [("A", 2)], dismissed: [("A", 1)]))).Response);

    [Fact]
    public void An_idea_is_no_answer() =>
        Assert.Equal(ShownResponse.Passed, Assert.Single(Join([Shown(0, "A")], Firm(ideas: [("A", 5)]))).Response);

    [Fact]
    public void The_first_answer_counts()
    {
        Assert.Equal(ShownResponse.Dismissed, Assert.Single(Join([Shown(0, "A")], Firm(taken: [("A", 9)], dismissed: [("A", 5)]))).Response);
        Assert.Equal(ShownResponse.TakenUp, Assert.Single(Join([Shown(0, "A")], Firm(taken: [("A", 5)], dismissed: [("A", 9)]))).Response);
    }

    [Fact]
    public void As_long_as_there_is_time_it_is_open()
    {
        Assert.Equal(ShownResponse.Open, Assert.Single(Join([Shown(0, "A")], Firm(), today: 60)).Response);
        Assert.Equal(ShownResponse.Passed, Assert.Single(Join([Shown(0, "A")], Firm(), today: 61)).Response);
        Assert.Equal(ShownResponse.Open, Assert.Single(Join([Shown(0, "A")], Firm(taken: [("A", 20)]), today: 10)).Response);
    }

    [Fact]
    public void Looking_again_is_the_same_example_at_its_best_place()
    {
        var lists = new[] { Shown(0, "B", "A"), Shown(1, "A", "B"), Shown(60, "B", "C", "A") };

        var examples = Join(lists, Firm());

        Assert.Equal([("A", 1, Start), ("B", 1, Start), ("C", 2, Start.AddDays(60))], examples.Select(example => (example.Practice, example.Position, example.Day)));
    }

    [Fact]
    public void After_an_answer_and_after_its_time_a_suggestion_counts_anew()
    {
        var examples = Join([Shown(0, "A"), Shown(61, "A"), Shown(200, "A")], Firm(dismissed: [("A", 70)]), today: 400);

        Assert.Equal([ShownResponse.Passed, ShownResponse.Dismissed, ShownResponse.Passed], examples.Select(example => example.Response));
        Assert.Equal([0, 61, 200], examples.Select(example => example.Day.DayNumber - Start.DayNumber));
    }

    [Fact]
    public void Place_propensity_and_trial_are_those_of_one_showing()
    {
        var first = new ShownList("firm", Start, null, "m", [new("B", 0.6, 1, false), new("A", 0.5, 0.25, true)]);
        var second = new ShownList("firm", Start.AddDays(7), null, "m", [new("A", 0.7, 0.5, false)]);

        var example = Join([second, first], Firm())[0];

        Assert.Equal(("A", 1, 0.7, 0.5, false), (example.Practice, example.Position, example.Score, example.Propensity, example.Explore));
    }

    [Fact]
    public void Lists_of_unknown_companies_are_left_out() =>
        Assert.Empty(Join([Shown(0, "A") with { Company = "gone" }], Firm()));

    [Fact]
    public void Counts_weigh_places_and_leave_out_what_is_open()
    {
        var examples = Join([Shown(0, "A", "B"), Shown(390, "C")], Firm(taken: [("B", 3)]), today: 400);

        var counts = TakeUpCounts.Of(examples);

        Assert.Equal((1.0, 0), (counts["A"].Seen, counts["A"].TakenUp));
        Assert.Equal((1 / Math.Log2(3), 1), (counts["B"].Seen, counts["B"].TakenUp));
        Assert.DoesNotContain("C", counts.Keys);
    }

    private static IReadOnlyList<ShownExample> Join(ShownList[] lists, TrainingCompany firm, int today = 365) =>
        SignalJoin.Join(lists, [firm], Start.AddDays(today));

    private static ShownList Shown(int day, params string[] practices) =>
        new("firm", Start.AddDays(day), null, "m", [.. practices.Select(practice => new ShownPractice(practice, 0.5, 1, false))]);

    private static TrainingCompany Firm((string, int)[]? taken = null, (string, int)[]? dismissed = null, (string, int)[]? ideas = null) => new()
    {
        Id = "firm",
        Headcount = 40,
        ShiftShare = 0,
        Events =
        [
            .. (taken ?? []).Select(one => new MeasureEvent(one.Item1, Start.AddDays(one.Item2), 0.5)),
            .. (ideas ?? []).Select(one => new MeasureEvent(one.Item1, Start.AddDays(one.Item2), 0)),
        ],
        Dismissals = [.. (dismissed ?? []).Select(one => new DismissalEvent(one.Item1, DismissalCause.Cost, Start.AddDays(one.Item2)))],
    };
}
