using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class MembershipTests
{
    private const string Company = "metallbau-nord";

    private static readonly DateOnly Joined = new(2024, 6, 1);
    private static readonly DateOnly Left = new(2025, 5, 31);

    [Fact]
    public void A_company_is_a_member_from_its_first_to_its_last_day()
    {
        var view = AllianceStory.OfDescribedAlliance().Admit(Company, Joined).End(Company, Left).View;

        Assert.Equal([new Membership(Company, Joined, Left)], view.Memberships);
        Assert.Empty(view.MembersOn(Joined.AddDays(-1)));
        Assert.Equal([Company], view.MembersOn(Joined));
        Assert.Equal([Company], view.MembersOn(Left));
        Assert.Empty(view.MembersOn(Left.AddDays(1)));
        Assert.Equal(0, view.Counts.Members);
    }

    [Fact]
    public void Who_left_can_come_back_later()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit(Company, Joined).End(Company, Left);

        Assert.Equal(AllianceRefusal.Overlap, story.Admit(Company, Left).Refusal);
        Assert.Equal(2, story.Admit(Company, Left.AddDays(1)).View.Memberships.Count);
        Assert.Equal(1, story.View.Counts.Members);
    }

    [Fact]
    public void A_membership_that_was_ended_today_can_go_on_as_if_nothing_had_been()
    {
        var today = AllianceStory.Start;
        var story = AllianceStory.OfDescribedAlliance().Admit(Company, Joined);
        Membership[] lasting = [new(Company, Joined, null)];

        Assert.Equal(lasting, story.End(Company, today).Admit(Company, Joined).View.Memberships);
        Assert.Equal(lasting, story.End(Company, today).Admit(Company, today).View.Memberships);
        Assert.Equal([new Membership(Company, Joined.AddDays(3), null)], story.End(Company, today).Admit(Company, Joined.AddDays(3)).View.Memberships);
    }

    [Fact]
    public void Ending_today_twice_changes_nothing_and_the_last_day_can_be_corrected_today()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit(Company, Joined).End(Company, AllianceStory.Start);
        var version = story.State.Version;

        Assert.Equal((null, version), (story.End(Company, AllianceStory.Start).Refusal, story.State.Version));
        Assert.Equal([new Membership(Company, Joined, Left)], story.End(Company, Left).View.Memberships);
        Assert.Equal(AllianceRefusal.NotMember, story.End(Company, Left).Refusal);
    }

    [Fact]
    public void Admitting_a_member_again_corrects_its_first_day()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit(Company, Joined).Admit(Company, Joined.AddDays(30));

        Assert.Equal([new Membership(Company, Joined.AddDays(30), null)], story.View.Memberships);
        Assert.Equal(story.State.Version, story.Admit(Company, Joined.AddDays(30)).State.Version);
    }

    [Fact]
    public void A_corrected_first_day_cannot_reach_into_an_earlier_membership()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit(Company, Joined).End(Company, Left).Admit(Company, Left.AddDays(30));

        Assert.Equal(AllianceRefusal.Overlap, story.Admit(Company, Left.AddDays(-1)).Refusal);
    }

    [Fact]
    public void Only_a_company_that_is_known_joins_or_is_talked_to()
    {
        var story = AllianceStory.OfDescribedAlliance();

        Assert.Equal(AllianceRefusal.UnknownCompany, story.Admit(AllianceStory.Unknown, Joined).Refusal);
        Assert.Equal(AllianceRefusal.UnknownCompany, story.Approach(AllianceStory.Unknown, ApproachOutcome.Met, Joined).Refusal);
        Assert.Equal(1, story.State.Version);
    }

    [Fact]
    public void Nobody_joins_or_leaves_in_the_future()
    {
        var story = AllianceStory.OfDescribedAlliance();

        Assert.Equal(AllianceRefusal.InvalidDate, story.Admit(Company, AllianceStory.Start.AddDays(1)).Refusal);
        Assert.Equal(AllianceRefusal.InvalidDate, story.Admit(Company, Joined).End(Company, AllianceStory.Start.AddDays(1)).Refusal);
        Assert.Equal(AllianceRefusal.InvalidDate, story.End(Company, Joined.AddDays(-1)).Refusal);
    }

    [Fact]
    public void Only_a_member_can_leave() => Assert.Equal(
        AllianceRefusal.NotMember, AllianceStory.OfDescribedAlliance().Admit("spedition-hafen", Joined).End(Company, Left).Refusal);

    [Fact]
    public void What_is_no_company_id_is_refused() =>
        Assert.Equal(AllianceRefusal.InvalidId, AllianceStory.OfDescribedAlliance().Admit("Metallbau Nord", Joined).Refusal);

    [Fact]
    public void Conversations_are_kept_and_one_a_day_with_a_company_counts()
    {
        var story = AllianceStory.OfDescribedAlliance()
            .Approach(Company, ApproachOutcome.Declined, Joined)
            .Approach(Company, ApproachOutcome.Met, Left)
            .Approach(Company, ApproachOutcome.NeverAgain, Left);

        Assert.Equal(
            [new Approach(Company, ApproachOutcome.NeverAgain, Left), new Approach(Company, ApproachOutcome.Declined, Joined)],
            story.View.Approaches);
        Assert.Equal(ApproachOutcome.NeverAgain, story.Approach(Company, ApproachOutcome.Met, Left).View.Approaches[0].Outcome);
        Assert.Equal(ApproachOutcome.Reopened, story.Approach(Company, ApproachOutcome.Reopened, Left).View.Approaches[0].Outcome);
        Assert.Equal(AllianceRefusal.InvalidDate, story.Approach(Company, ApproachOutcome.Met, AllianceStory.Start.AddDays(1)).Refusal);
        Assert.Equal(AllianceRefusal.DetailsDoNotFit, story.Approach(Company, (ApproachOutcome)77, Left).Refusal);
    }
}
