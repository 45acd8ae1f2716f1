using System.Text.Json;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class SeatTests
{
    private static readonly DateOnly In2014 = new(2014, 5, 1);
    private static readonly DateOnly In2022 = new(2022, 3, 1);

    [Fact]
    public void A_seat_stays_while_the_organisation_that_holds_it_changes()
    {
        var seat = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014).Fill("city", "Kompetenzzentrum", In2022).Seat("city");

        Assert.Equal(
            [new SeatTerm("Jugendamt", In2014, In2022.AddDays(-1)), new SeatTerm("Kompetenzzentrum", In2022, null)],
            seat.Terms);
        Assert.Equal("Jugendamt", seat.HeldOn(In2022.AddDays(-1))!.Organisation);
        Assert.Equal("Kompetenzzentrum", seat.HeldOn(In2022)!.Organisation);
        Assert.Null(seat.HeldOn(In2014.AddDays(-1)));
    }

    [Fact]
    public void Handing_a_seat_to_who_holds_it_corrects_the_first_day()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014).Fill("city", "Jugendamt", In2022);

        Assert.Equal([new SeatTerm("Jugendamt", In2022, null)], story.Seat("city").Terms);
    }

    [Fact]
    public void A_name_that_does_not_belong_there_is_replaced_by_another_with_the_same_first_day()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014).Fill("city", "Erika Beispiel", In2022).Fill("city", "Kompetenzzentrum", In2022);

        Assert.Equal([new SeatTerm("Jugendamt", In2014, In2022.AddDays(-1)), new SeatTerm("Kompetenzzentrum", In2022, null)], story.Seat("city").Terms);
    }

    [Fact]
    public void A_name_in_an_ended_term_gives_way_to_another_and_the_days_stay()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Erika Beispiel", In2014).Fill("city", "Kompetenzzentrum", In2022).Rename("city", 0, " Jugendamt ");

        Assert.Equal([new SeatTerm("Jugendamt", In2014, In2022.AddDays(-1)), new SeatTerm("Kompetenzzentrum", In2022, null)], story.Seat("city").Terms);
        Assert.DoesNotContain("Erika", JsonSerializer.Serialize(story.State), StringComparison.Ordinal);
        var version = story.State.Version;
        Assert.Equal(version, story.Rename("city", 0, "Jugendamt").State.Version);
    }

    [Theory]
    [InlineData("city", 1, "Jugendamt", AllianceRefusal.UnknownEntry)]
    [InlineData("city", -1, "Jugendamt", AllianceRefusal.UnknownEntry)]
    [InlineData("chamber", 0, "Jugendamt", AllianceRefusal.UnknownEntry)]
    [InlineData("city", 0, "  ", AllianceRefusal.DetailsDoNotFit)]
    public void A_term_that_is_not_there_and_a_blank_name_are_refused(string seat, int term, string organisation, AllianceRefusal refusal) =>
        Assert.Equal(refusal, AllianceStory.OfDescribedAlliance().Fill("city", "Stadt", In2014).Rename(seat, term, organisation).Refusal);

    [Fact]
    public void A_seat_is_held_although_nobody_says_since_when_and_can_be_dated_later()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", from: null);

        Assert.Equal([new SeatTerm("Jugendamt", null, null)], story.Seat("city").Terms);
        Assert.Equal("Jugendamt", story.Seat("city").HeldOn(In2014)!.Organisation);
        Assert.Equal(AllianceRefusal.Overlap, story.Fill("city", "Kompetenzzentrum", from: null).Refusal);
        Assert.Equal([new SeatTerm("Jugendamt", In2014, null)], story.Fill("city", "Jugendamt", In2014).Seat("city").Terms);
        Assert.Equal(In2022.AddDays(-1), story.Fill("city", "Kompetenzzentrum", In2022).Seat("city").Terms[0].Until);
    }

    [Fact]
    public void The_same_term_again_changes_nothing()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014);

        Assert.Equal(2, story.Fill("city", "Jugendamt", In2014).State.Version);
    }

    [Fact]
    public void A_vacated_seat_is_held_by_nobody_until_it_is_filled_again()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014).Vacate("city", new DateOnly(2020, 12, 31));

        Assert.Null(story.Seat("city").HeldOn(new DateOnly(2021, 1, 1)));
        Assert.Equal("Amt", story.Fill("city", "Amt", In2022).Seat("city").HeldOn(In2022)!.Organisation);
        Assert.Equal(new DateOnly(2020, 12, 31), story.Seat("city").Terms[0].Until);
    }

    [Fact]
    public void Terms_cannot_overlap()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014).Vacate("city", In2022);

        Assert.Equal(AllianceRefusal.Overlap, story.Fill("city", "Amt", In2022).Refusal);
        Assert.Equal(AllianceRefusal.Overlap, story.Fill("city", "Amt", In2014).Refusal);
        Assert.Null(story.Fill("city", "Amt", In2022.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_handover_can_be_set_for_a_later_day_but_not_for_a_far_one()
    {
        var story = AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014);

        Assert.Null(story.Fill("city", "Amt", AllianceStory.Start.AddMonths(3)).Refusal);
        Assert.Equal("Jugendamt", story.Seat("city").HeldOn(AllianceStory.Start)!.Organisation);
        Assert.Equal(AllianceRefusal.InvalidDate, story.Fill("city", "Wer", AllianceStory.Start.AddYears(6)).Refusal);
    }

    [Fact]
    public void A_term_cannot_end_before_it_begins() => Assert.Equal(
        AllianceRefusal.InvalidDate,
        AllianceStory.OfDescribedAlliance().Fill("city", "Jugendamt", In2014).Vacate("city", In2014.AddDays(-1)).Refusal);

    [Fact]
    public void A_seat_that_nobody_ever_held_cannot_be_vacated() =>
        Assert.Equal(AllianceRefusal.SeatNotHeld, AllianceStory.OfDescribedAlliance().Vacate("city", In2022).Refusal);

    [Theory]
    [InlineData("City Hall", "Stadt", AllianceRefusal.InvalidId)]
    [InlineData("city", " ", AllianceRefusal.DetailsDoNotFit)]
    public void A_seat_needs_a_slug_and_an_organisation(string seat, string organisation, AllianceRefusal refusal) =>
        Assert.Equal(refusal, AllianceStory.OfDescribedAlliance().Fill(seat, organisation, In2014).Refusal);
}
