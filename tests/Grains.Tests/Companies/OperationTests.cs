using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class OperationTests
{
    [Fact]
    public void The_same_request_again_has_no_second_effect()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click");
        var before = story.State;

        story.After(TimeSpan.FromMinutes(1)).Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click");

        Assert.Null(story.Refusal);
        Assert.Same(before, story.State);
    }

    [Fact]
    public void A_repetition_that_comes_late_does_not_undo_what_happened_since()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click")
            .Record(SmallCatalogue.Roster, MeasureState.Stopped, reason: "kein Bedarf");

        story.Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click");

        Assert.Equal(MeasureState.Stopped, story.Measure(SmallCatalogue.Roster).Current.State);
    }

    [Fact]
    public void A_late_repetition_of_a_request_that_changed_nothing_does_not_change_anything_either()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Planned)
            .Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click")
            .Record(SmallCatalogue.Roster, MeasureState.Stopped, reason: "kein Bedarf");

        story.Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click");

        Assert.Equal(MeasureState.Stopped, story.Measure(SmallCatalogue.Roster).Current.State);
    }

    [Fact]
    public void The_same_operation_id_for_another_request_is_refused()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click");

        Assert.Equal(CompanyRefusal.OperationIdReused, story.Record(SmallCatalogue.Guide, MeasureState.Planned, operation: "click").Refusal);
        Assert.Equal(CompanyRefusal.OperationIdReused, story.Describe(CompanyStory.Profile, operation: "click").Refusal);
    }

    [Fact]
    public void A_refused_request_leaves_its_operation_id_free()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, MeasureState.Paused, reason: "Umbau", operation: "click");
        Assert.Equal(CompanyRefusal.IllegalTransition, story.Refusal);

        story.Record(SmallCatalogue.Roster, MeasureState.Planned, operation: "click");

        Assert.Null(story.Refusal);
    }

    [Fact]
    public void The_last_64_operations_are_remembered()
    {
        var story = CompanyStory.OfDescribedCompany();
        for (var headcount = 1; headcount <= 65; headcount++)
            story.Describe(CompanyStory.Profile with { Headcount = headcount }, operation: $"edit-{headcount}");

        Assert.Equal(Operations.Remembered, story.State.Operations.Count);
        Assert.Equal(("edit-2", "edit-65"), (story.State.Operations[0].Id, story.State.Operations[^1].Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("two words")]
    [InlineData("Vorgänge")]
    [InlineData("line\nbreak")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789-")]
    public void An_operation_id_that_is_none_is_refused(string? id)
    {
        var request = new DescribeCompany(CompanyStory.Profile, id!);

        var decision = Company.Decide(new CompanyState(), request, CompanyStory.Start, SmallCatalogue.Instance);

        Assert.Equal(CompanyRefusal.InvalidOperationId, decision.Refusal);
    }
}
