using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class AllianceOperationTests
{
    private static readonly DateOnly Day = new(2025, 1, 1);

    [Fact]
    public void The_same_request_again_has_no_second_effect()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit("metallbau-nord", Day, "click").End("metallbau-nord", Day.AddDays(5));
        var before = story.State;

        story.Admit("metallbau-nord", Day, "click");

        Assert.Null(story.Refusal);
        Assert.Same(before, story.State);
    }

    [Fact]
    public void The_same_operation_id_for_another_request_is_refused()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit("metallbau-nord", Day, "click");

        Assert.Equal(AllianceRefusal.OperationIdReused, story.Admit("spedition-hafen", Day, "click").Refusal);
        Assert.Equal(AllianceRefusal.OperationIdReused, story.Describe(AllianceStory.Profile, "click").Refusal);
        Assert.Equal(AllianceRefusal.OperationIdReused, story.Fill("city", "Stadt", Day, operation: "click").Refusal);
    }

    [Fact]
    public void A_refused_request_leaves_its_operation_id_free()
    {
        var story = AllianceStory.OfDescribedAlliance().Admit("metallbau-nord", AllianceStory.Start.AddDays(1), "click");
        Assert.Equal(AllianceRefusal.InvalidDate, story.Refusal);

        Assert.Null(story.Admit("metallbau-nord", Day, "click").Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void An_operation_id_that_is_none_is_refused(string letter) => Assert.Equal(
        AllianceRefusal.InvalidOperationId,
        AllianceStory.OfDescribedAlliance().Admit("metallbau-nord", Day, string.Concat(Enumerable.Repeat(letter, 101))).Refusal);

    [Fact]
    public void A_profile_rests_on_the_version_that_was_read()
    {
        var story = AllianceStory.OfDescribedAlliance().Describe(AllianceStory.Profile with { City = "Hafenstadt" }, expected: 1);
        Assert.Null(story.Refusal);

        Assert.Equal(AllianceRefusal.Overtaken, story.Describe(AllianceStory.Profile, expected: 1).Refusal);
        Assert.Equal(AllianceRefusal.AlreadyExists, story.Describe(AllianceStory.Profile, expected: 0).Refusal);
        Assert.Equal("Hafenstadt", story.View.Profile.City);
    }

    [Fact]
    public void The_same_request_again_succeeds_though_it_rests_on_an_old_version()
    {
        var story = new AllianceStory().Describe(AllianceStory.Profile, "click", expected: 0);

        Assert.Null(story.Describe(AllianceStory.Profile, "click", expected: 0).Refusal);
    }
}
