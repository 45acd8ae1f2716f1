using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

public sealed class AllianceProfileTests
{
    [Fact]
    public void A_described_alliance_shows_its_profile()
    {
        var story = AllianceStory.OfDescribedAlliance();

        Assert.Equal(1, story.View.Version);
        Assert.Equivalent(AllianceStory.Profile with { PostalCodes = ["47051", "471"] }, story.View.Profile, strict: true);
    }

    [Fact]
    public void The_same_profile_again_changes_nothing()
    {
        var story = AllianceStory.OfDescribedAlliance();

        Assert.Equal(1, story.Describe(AllianceStory.Profile).State.Version);
    }

    [Fact]
    public void Blanks_and_duplicates_are_taken_out()
    {
        var story = new AllianceStory().Describe(AllianceStory.Profile with
        {
            Name = "  Bündnis  ",
            City = " ",
            Districts = ["Hafen", " hafen ", "", "Altstadt"],
            PostalCodes = ["471", "471"],
        });

        Assert.Equal(("Bündnis", null), (story.View.Profile.Name, story.View.Profile.City));
        Assert.Equal(["Hafen", "Altstadt"], story.View.Profile.Districts);
        Assert.Equal(["471"], story.View.Profile.PostalCodes);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("postal code")]
    [InlineData("website")]
    [InlineData("script as website")]
    [InlineData("founded")]
    [InlineData("topic")]
    [InlineData("sector")]
    [InlineData("size")]
    [InlineData("district")]
    public void A_value_out_of_range_or_unknown_is_refused(string broken)
    {
        var profile = AllianceStory.Profile;
        var story = new AllianceStory().Describe(broken switch
        {
            "name" => profile with { Name = " " },
            "postal code" => profile with { PostalCodes = ["47x"] },
            "website" => profile with { Website = "buendnis" },
            "script as website" => profile with { Website = "javascript:alert(1)" },
            "founded" => profile with { Founded = 1800 },
            "topic" => profile with { Needs = new AllianceNeeds { Topics = ["NIX"] } },
            "sector" => profile with { Needs = new AllianceNeeds { Sectors = ["nix"] } },
            "size" => profile with { Needs = new AllianceNeeds { Sizes = [(CompanySize)9] } },
            _ => profile with { Districts = [new string('x', 81)] },
        });

        Assert.Equal(AllianceRefusal.InvalidProfile, story.Refusal);
        Assert.Null(story.State.Profile);
    }

    [Fact]
    public void Nothing_can_be_recorded_about_an_alliance_that_nobody_described()
    {
        var story = new AllianceStory();

        Assert.Equal(AllianceRefusal.NotFound, story.Fill("city", "Stadt", AllianceStory.Start).Refusal);
        Assert.Equal(AllianceRefusal.NotFound, story.Record("breakfast", OfferState.Idea, title: "Frühstück").Refusal);
        Assert.Equal(AllianceRefusal.NotFound, story.Admit("metallbau-nord", AllianceStory.Start).Refusal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("Duisburg")]
    [InlineData("duis burg")]
    [InlineData("duisburg\n")]
    [InlineData("-duisburg")]
    [InlineData(null)]
    public void What_is_not_a_slug_is_no_alliance_id(string? text) => Assert.False(AllianceId.TryParse(text, out _));

    [Fact]
    public void The_key_of_an_alliance_leads_back_to_its_id()
    {
        var id = AllianceId.Parse("01067");

        Assert.Equal("alliance.01067", id.Key);
        Assert.Equal(id, AllianceId.FromKey(id.Key));
        Assert.Throws<FormatException>(() => AllianceId.FromKey("company.01067"));
    }
}
