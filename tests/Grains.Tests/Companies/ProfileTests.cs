using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

public sealed class ProfileTests
{
    [Fact]
    public void Describing_a_company_for_the_first_time_makes_version_1()
    {
        var story = CompanyStory.OfDescribedCompany();

        Assert.Equal(1, story.View.Version);
        Assert.Equivalent(CompanyStory.Profile, story.View.Profile, strict: true);
    }

    [Fact]
    public void A_new_profile_replaces_the_old_one_and_keeps_the_measures()
    {
        var story = CompanyStory.OfDescribedCompany()
            .Record(SmallCatalogue.Roster, MeasureState.Lived)
            .Describe(CompanyStory.Profile with { Headcount = 46 });

        Assert.Equal((46, 3L), (story.View.Profile.Headcount, story.View.Version));
        Assert.Single(story.View.Measures);
    }

    [Fact]
    public void A_profile_is_replaced_only_while_the_company_has_the_version_that_was_read()
    {
        var story = CompanyStory.OfDescribedCompany();

        Assert.Null(story.Describe(CompanyStory.Profile with { Headcount = 41 }, expected: 1).Refusal);
        Assert.Equal(CompanyRefusal.Overtaken, story.Describe(CompanyStory.Profile with { Headcount = 42 }, expected: 1).Refusal);
        Assert.Equal(41, story.View.Profile.Headcount);
        Assert.Equal(CompanyRefusal.Overtaken, new CompanyStory().Describe(CompanyStory.Profile, expected: 1).Refusal);
    }

    [Fact]
    public void A_company_that_must_not_exist_yet_is_not_replaced()
    {
        var story = new CompanyStory().Describe(CompanyStory.Profile, expected: 0);

        Assert.Null(story.Refusal);
        Assert.Equal(CompanyRefusal.AlreadyExists, story.Describe(CompanyStory.Profile with { Headcount = 41 }, expected: 0).Refusal);
    }

    [Fact]
    public void A_repetition_is_known_although_its_own_change_raised_the_version()
    {
        var story = CompanyStory.OfDescribedCompany().Describe(CompanyStory.Profile with { Headcount = 41 }, "save", expected: 1);
        var before = story.State;

        Assert.Null(story.Describe(CompanyStory.Profile with { Headcount = 41 }, "save", expected: 1).Refusal);
        Assert.Same(before, story.State);
    }

    [Fact]
    public void The_same_profile_again_keeps_the_version()
    {
        var story = CompanyStory.OfDescribedCompany().Describe(CompanyStory.Profile);

        Assert.Equal(1, story.View.Version);
    }

    [Fact]
    public void Blanks_and_duplicates_are_not_stored()
    {
        var story = new CompanyStory().Describe(CompanyStory.Profile with
        {
            Name = "  Metallbau Nord ",
            District = " ",
            Topics = ["PFL", "PFL"],
            Languages = ["de", "de", "tr"],
        });

        var profile = story.View.Profile;
        Assert.Equal(("Metallbau Nord", null), (profile.Name, profile.District));
        Assert.Equal(["PFL"], profile.Topics);
        Assert.Equal(["de", "tr"], profile.Languages);
    }

    [Fact]
    public void A_sector_without_its_scheme_is_stored_as_wz_2008()
    {
        var story = new CompanyStory().Describe(CompanyStory.Profile with { Sector = "Q", SectorScheme = null });

        Assert.Equal("WZ2008", story.View.Profile.SectorScheme);
    }

    public static TheoryData<string, CompanyProfile> InvalidProfiles => new()
    {
        { "empty name", CompanyStory.Profile with { Name = " " } },
        { "long name", CompanyStory.Profile with { Name = new string('x', 121) } },
        { "line break in the name", CompanyStory.Profile with { Name = "Metallbau\nNord" } },
        { "nobody employed", CompanyStory.Profile with { Headcount = 0 } },
        { "negative head count", CompanyStory.Profile with { Headcount = -1 } },
        { "ten million people", CompanyStory.Profile with { Headcount = 10_000_000 } },
        { "shift share above 1", CompanyStory.Profile with { ShiftShare = 1.7 } },
        { "shift share not a number", CompanyStory.Profile with { ShiftShare = double.NaN } },
        { "mobile share below 0", CompanyStory.Profile with { MobileShare = -0.1 } },
        { "unknown sector", CompanyStory.Profile with { Sector = "Y" } },
        { "letter of the other scheme", CompanyStory.Profile with { Sector = "R", SectorScheme = "WZ2008" } },
        { "unknown scheme", CompanyStory.Profile with { SectorScheme = "NACE" } },
        { "long district", CompanyStory.Profile with { District = new string('x', 81) } },
        { "short postal code", CompanyStory.Profile with { PostalCode = "4711" } },
        { "unknown language", CompanyStory.Profile with { Languages = ["xx"] } },
        { "unknown topic", CompanyStory.Profile with { Topics = ["XYZ"] } },
    };

    [Theory]
    [MemberData(nameof(InvalidProfiles))]
    public void A_profile_with_a_value_out_of_range_is_refused(string what, CompanyProfile profile)
    {
        var story = new CompanyStory().Describe(profile);

        Assert.True(story.Refusal == CompanyRefusal.InvalidProfile, what);
        Assert.Null(story.State.Profile);
    }
}
