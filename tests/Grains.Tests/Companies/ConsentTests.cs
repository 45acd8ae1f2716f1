using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class ConsentTests
{
    [Fact]
    public void Giving_and_withdrawing_are_both_kept_with_their_dates()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Consent(ConsentPurpose.ShowToPeers, given: true)
            .After(TimeSpan.FromDays(10))
            .Consent(ConsentPurpose.ShowToPeers, given: false);

        Assert.Equal(
            [(true, CompanyStory.Start), (false, CompanyStory.Start.AddDays(10))],
            story.View.Consents.Select(entry => (entry.Given, entry.At)));
        Assert.False(story.View.ConsentsTo(ConsentPurpose.ShowToPeers));
    }

    [Fact]
    public void Each_purpose_has_a_consent_of_its_own()
    {
        var story = CompanyStory.OfDescribedCompany().Consent(ConsentPurpose.PublicNaming, given: true);

        Assert.True(story.View.ConsentsTo(ConsentPurpose.PublicNaming));
        Assert.False(story.View.ConsentsTo(ConsentPurpose.ShowToPeers));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Saying_what_holds_already_adds_nothing(bool first, bool again)
    {
        var story = CompanyStory.OfDescribedCompany().Consent(ConsentPurpose.PublicNaming, first);
        var entries = story.View.Consents.Count;

        story.Consent(ConsentPurpose.PublicNaming, again);

        Assert.Equal(entries, story.View.Consents.Count);
    }
}
