using System.Text.Json;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class OfferTests
{
    private const string Breakfast = "breakfast";

    [Fact]
    public void An_offer_goes_from_idea_to_running_with_each_day_kept()
    {
        var story = Begun().On(new DateOnly(2026, 2, 1)).Record(Breakfast, OfferState.Planned)
            .On(new DateOnly(2026, 3, 1)).Record(Breakfast, OfferState.Running);

        Assert.Equal(
            [
                new OfferEntry(OfferState.Idea, AllianceStory.Start, null),
                new OfferEntry(OfferState.Planned, new DateOnly(2026, 2, 1), null),
                new OfferEntry(OfferState.Running, new DateOnly(2026, 3, 1), null),
            ],
            story.Offer(Breakfast).History);
    }

    [Fact]
    public void What_has_run_for_years_is_recorded_with_the_day_it_began()
    {
        var story = AllianceStory.OfDescribedAlliance()
            .Record("charter", OfferState.Running, on: new DateOnly(2024, 6, 1), title: "Charta");

        Assert.Equal(new DateOnly(2024, 6, 1), story.Offer("charter").Current.On);
    }

    [Fact]
    public void An_offer_runs_although_nobody_says_since_when_and_can_be_dated_later()
    {
        var story = AllianceStory.OfDescribedAlliance().Record(
            new RecordOffer { Offer = "charter", State = OfferState.Running, Title = "Charta", DayUnknown = true, OperationId = "" });

        Assert.Null(story.Offer("charter").Current.On);
        Assert.Null(story.Record("charter", OfferState.Running, title: "Charta für alle").Offer("charter").Current.On);
        Assert.Equal(new DateOnly(2024, 6, 1), story.Record("charter", OfferState.Running, on: new DateOnly(2024, 6, 1)).Offer("charter").Current.On);
    }

    [Theory]
    [InlineData(OfferState.Idea, new[] { OfferState.Planned })]
    [InlineData(OfferState.Planned, new[] { OfferState.Running, OfferState.Idea })]
    [InlineData(OfferState.Running, new[] { OfferState.Paused })]
    [InlineData(OfferState.Paused, new[] { OfferState.Running, OfferState.Idea })]
    public void Only_the_states_that_the_contract_names_may_follow(OfferState from, OfferState[] allowed)
    {
        foreach (var to in Enum.GetValues<OfferState>().Where(state => state != from))
        {
            var refusal = In(from).Record(Breakfast, to, reason: "Umbau").Refusal;
            Assert.Equal(allowed.Contains(to) ? null : AllianceRefusal.IllegalTransition, refusal);
        }
    }

    [Fact]
    public void An_offer_cannot_begin_paused() => Assert.Equal(
        AllianceRefusal.IllegalTransition,
        AllianceStory.OfDescribedAlliance().Record(Breakfast, OfferState.Paused, reason: "Umbau", title: "Frühstück").Refusal);

    [Fact]
    public void Pausing_needs_a_reason_and_keeps_it_while_texts_change()
    {
        var story = In(OfferState.Running);
        Assert.Equal(AllianceRefusal.ReasonRequired, story.Record(Breakfast, OfferState.Paused).Refusal);

        story.Record(Breakfast, OfferState.Paused, reason: "Sommerpause");
        story.Record(new RecordOffer { Offer = Breakfast, State = OfferState.Paused, Outcome = "Neun Betriebe waren dabei.", OperationId = "" });

        Assert.Equal(("Sommerpause", "Neun Betriebe waren dabei."), (story.Offer(Breakfast).Current.Reason, story.Offer(Breakfast).Outcome));
        Assert.Equal(4, story.Offer(Breakfast).History.Count);
    }

    [Fact]
    public void Texts_that_are_not_given_stay_and_empty_ones_go()
    {
        var story = Begun().Record(new RecordOffer
        {
            Offer = Breakfast,
            State = OfferState.Idea,
            Practice = SmallCatalogue.Breakfast,
            Published = true,
            Beginning = "Zu dritt.",
            OperationId = "",
        });
        Assert.Equal((SmallCatalogue.Breakfast, true, "Zu dritt."), Told(story));

        Assert.Equal((SmallCatalogue.Breakfast, true, "Zu dritt."), Told(story.Record(Breakfast, OfferState.Planned)));
        Assert.Equal(
            (null, true, null),
            Told(story.Record(new RecordOffer { Offer = Breakfast, State = OfferState.Planned, Practice = "", Beginning = " ", OperationId = "" })));

        static (string?, bool, string?) Told(AllianceStory story) =>
            (story.Offer(Breakfast).Practice, story.Offer(Breakfast).Published, story.Offer(Breakfast).Beginning);
    }

    [Fact]
    public void The_day_of_the_present_state_can_be_corrected_but_not_to_before_the_state_before()
    {
        var story = Begun().On(new DateOnly(2026, 3, 1)).Record(Breakfast, OfferState.Planned);

        Assert.Equal(new DateOnly(2026, 2, 1), story.Record(Breakfast, OfferState.Planned, on: new DateOnly(2026, 2, 1)).Offer(Breakfast).Current.On);
        Assert.Equal(2, story.Offer(Breakfast).History.Count);
        Assert.Equal(AllianceRefusal.InvalidDate, story.Record(Breakfast, OfferState.Planned, on: new DateOnly(2026, 1, 1)).Refusal);
    }

    [Fact]
    public void No_state_is_reached_in_the_future() => Assert.Equal(
        AllianceRefusal.InvalidDate, Begun().Record(Breakfast, OfferState.Planned, on: AllianceStory.Start.AddDays(1)).Refusal);

    [Fact]
    public void The_same_state_with_nothing_new_changes_nothing()
    {
        var story = Begun();

        Assert.Equal(story.State.Version, story.Record(Breakfast, OfferState.Idea).State.Version);
    }

    [Fact]
    public void An_unknown_practice_is_refused() => Assert.Equal(
        AllianceRefusal.UnknownPractice,
        AllianceStory.OfDescribedAlliance()
            .Record(new RecordOffer { Offer = Breakfast, State = OfferState.Idea, Title = "Frühstück", Practice = "XX-99", OperationId = "" }).Refusal);

    [Fact]
    public void An_offer_begins_with_a_title() => Assert.Equal(
        AllianceRefusal.DetailsDoNotFit, AllianceStory.OfDescribedAlliance().Record(Breakfast, OfferState.Idea).Refusal);

    private static AllianceStory Begun() => AllianceStory.OfDescribedAlliance().Record(Breakfast, OfferState.Idea, title: "Frühstück");

    private static AllianceStory In(OfferState state)
    {
        var story = Begun();
        foreach (var step in new[] { OfferState.Planned, OfferState.Running, OfferState.Paused }.Where(step => step <= state))
            story.Record(Breakfast, step, reason: step == OfferState.Paused ? "Umbau" : null);
        Assert.Equal(state, story.Offer(Breakfast).Current.State);
        return story;
    }

    [Fact]
    public void A_reason_of_the_past_gives_way_to_other_words_and_state_and_day_stay()
    {
        var story = AllianceStory.OfDescribedAlliance()
            .Record("training", OfferState.Running, title: "Lotsenausbildung")
            .Record("training", OfferState.Paused, reason: "Erika Beispiel ist krank")
            .Record("training", OfferState.Running);
        var paused = story.Offer("training").History[1];
        story.Reword("training", 1, "Die Leitung fehlt");

        Assert.Equal(paused with { Reason = "Die Leitung fehlt" }, story.Offer("training").History[1]);
        Assert.Equal(3, story.Offer("training").History.Count);
        Assert.DoesNotContain("Erika", JsonSerializer.Serialize(story.State), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("training", 0, "Die Leitung fehlt", AllianceRefusal.UnknownEntry)]
    [InlineData("training", 2, "Die Leitung fehlt", AllianceRefusal.UnknownEntry)]
    [InlineData("award", 0, "Die Leitung fehlt", AllianceRefusal.UnknownEntry)]
    [InlineData("training", 1, " ", AllianceRefusal.ReasonRequired)]
    public void A_reason_that_is_not_there_and_blank_words_are_refused(string offer, int entry, string reason, AllianceRefusal refusal)
    {
        var story = AllianceStory.OfDescribedAlliance()
            .Record("training", OfferState.Running, title: "Lotsenausbildung")
            .Record("training", OfferState.Paused, reason: "Sommerpause");
        Assert.Equal(refusal, story.Reword(offer, entry, reason).Refusal);
    }
}
