using System.Text.Json;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class CompanyStateTests
{
    [Fact]
    public void Stored_text_names_states_in_words_and_no_types()
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, MeasureState.Lived, TakeUp.Many);

        var text = JsonSerializer.Serialize(story.State, StoredJson.Options);

        Assert.Contains("""{"state":"lived","at":"2026-01-15T10:00:00+00:00","takeUp":"many"}""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Matchmaking", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stored_text_comes_back_as_the_same_state()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Checklist, MeasureState.Lived, details: new MeasureDetails { InUse = [new("return", "de")] })
            .Dismiss(SmallCatalogue.Roster, DismissalReason.NoShift)
            .Consent(ConsentPurpose.ShowToPeers, given: true);

        var copy = JsonSerializer.Deserialize<CompanyState>(JsonSerializer.Serialize(story.State, StoredJson.Options), StoredJson.Options);

        Assert.Equivalent(story.State, copy, strict: true);
    }

    [Fact]
    public void Members_of_a_later_release_are_passed_over()
    {
        var state = JsonSerializer.Deserialize<CompanyState>("""{"schemaVersion":1,"version":7,"mood":"good"}""", StoredJson.Options);

        Assert.Equal(7, state!.Version);
    }

    [Fact]
    public void A_state_of_an_older_schema_is_brought_to_the_present_one()
    {
        Assert.Equal(CompanyState.CurrentSchema, CompanyState.Upgrade(new CompanyState { SchemaVersion = 0 }).SchemaVersion);
    }

    [Fact]
    public void A_state_of_a_newer_schema_is_not_touched()
    {
        Assert.Throws<NotSupportedException>(() => CompanyState.Upgrade(new CompanyState { SchemaVersion = CompanyState.CurrentSchema + 1 }));
    }
}
