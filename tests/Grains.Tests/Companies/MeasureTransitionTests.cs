using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class MeasureTransitionTests
{
    private const string Practice = SmallCatalogue.Roster;

    /// <summary>How a measure gets into each state, one legal step after the other.</summary>
    private static readonly Dictionary<MeasureState, MeasureState[]> WayTo = new()
    {
        [MeasureState.Idea] = [MeasureState.Idea],
        [MeasureState.Planned] = [MeasureState.Planned],
        [MeasureState.Introduced] = [MeasureState.Introduced],
        [MeasureState.Lived] = [MeasureState.Lived],
        [MeasureState.Paused] = [MeasureState.Lived, MeasureState.Paused],
        [MeasureState.Stopped] = [MeasureState.Idea, MeasureState.Stopped],
    };

    private static readonly HashSet<(MeasureState From, MeasureState To)> Legal =
    [
        (MeasureState.Idea, MeasureState.Planned),
        (MeasureState.Planned, MeasureState.Introduced),
        (MeasureState.Introduced, MeasureState.Lived),
        (MeasureState.Introduced, MeasureState.Paused),
        (MeasureState.Lived, MeasureState.Paused),
        (MeasureState.Paused, MeasureState.Introduced),
        (MeasureState.Paused, MeasureState.Lived),
        (MeasureState.Idea, MeasureState.Stopped),
        (MeasureState.Planned, MeasureState.Stopped),
        (MeasureState.Introduced, MeasureState.Stopped),
        (MeasureState.Lived, MeasureState.Stopped),
        (MeasureState.Paused, MeasureState.Stopped),
        (MeasureState.Stopped, MeasureState.Idea),
        (MeasureState.Stopped, MeasureState.Planned),
    ];

    public static TheoryData<MeasureState, MeasureState> Moves(bool legal)
    {
        var data = new TheoryData<MeasureState, MeasureState>();
        foreach (var from in Enum.GetValues<MeasureState>())
            foreach (var to in Enum.GetValues<MeasureState>())
                if (from != to && Legal.Contains((from, to)) == legal)
                    data.Add(from, to);
        return data;
    }

    [Theory]
    [MemberData(nameof(Moves), true)]
    public void A_legal_move_adds_one_entry_to_the_history(MeasureState from, MeasureState to)
    {
        var story = In(from);
        var before = story.Measure(Practice).History;

        story.After(TimeSpan.FromDays(1)).Record(Practice, to, reason: "wegen Umbau");

        Assert.Null(story.Refusal);
        var after = story.Measure(Practice).History;
        Assert.Equal(before, after.Take(before.Count));
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal((to, story.Now), (after[^1].State, after[^1].At));
    }

    [Theory]
    [MemberData(nameof(Moves), false)]
    public void An_illegal_move_is_refused_and_changes_nothing(MeasureState from, MeasureState to)
    {
        var story = In(from);
        var before = story.State;

        story.After(TimeSpan.FromDays(1)).Record(Practice, to, reason: "wegen Umbau");

        Assert.Equal(CompanyRefusal.IllegalTransition, story.Refusal);
        Assert.Same(before, story.State);
    }

    [Theory]
    [InlineData(MeasureState.Idea)]
    [InlineData(MeasureState.Planned)]
    [InlineData(MeasureState.Introduced)]
    [InlineData(MeasureState.Lived)]
    public void A_measure_may_begin_anywhere_on_the_way_forward(MeasureState first)
    {
        var story = CompanyStory.OfDescribedCompany().Record(Practice, first);

        Assert.Equal(first, Assert.Single(story.Measure(Practice).History).State);
    }

    [Theory]
    [InlineData(MeasureState.Paused)]
    [InlineData(MeasureState.Stopped)]
    public void A_measure_cannot_begin_with_its_end(MeasureState first)
    {
        var story = CompanyStory.OfDescribedCompany().Record(Practice, first, reason: "wegen Umbau");

        Assert.Equal(CompanyRefusal.IllegalTransition, story.Refusal);
    }

    [Theory]
    [InlineData(MeasureState.Paused, null)]
    [InlineData(MeasureState.Paused, "  ")]
    [InlineData(MeasureState.Stopped, null)]
    [InlineData(MeasureState.Stopped, "")]
    public void Pausing_and_stopping_need_a_reason(MeasureState state, string? reason)
    {
        var story = In(MeasureState.Lived).Record(Practice, state, reason: reason);

        Assert.Equal(CompanyRefusal.ReasonRequired, story.Refusal);
    }

    [Fact]
    public void A_reason_longer_than_500_characters_is_refused()
    {
        var story = In(MeasureState.Lived).Record(Practice, MeasureState.Paused, reason: new string('x', 501));

        Assert.Equal(CompanyRefusal.DetailsDoNotFit, story.Refusal);
    }

    private static CompanyStory In(MeasureState state)
    {
        var story = CompanyStory.OfDescribedCompany();
        foreach (var step in WayTo[state])
            story.Record(Practice, step, reason: "zum Einrichten");
        Assert.Equal(state, story.Measure(Practice).Current.State);
        return story;
    }
}
