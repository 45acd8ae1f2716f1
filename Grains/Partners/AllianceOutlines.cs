using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Grains.Partners;

/// <summary>What matching knows of an alliance.</summary>
internal static class AllianceOutlines
{
    public static AllianceOutline Of(AllianceView alliance) => new()
    {
        Id = alliance.Id,
        Area = AreaOf(alliance),
        Members = [.. alliance.MembersOn(alliance.Counts.On)],
        Offers = [.. alliance.Offers.Where(Runs).Select(offer => offer.Practice).OfType<string>().Distinct()],
        Begins = !alliance.Offers.Any(Runs),
        Wanted = new WantedPartners
        {
            Topics = alliance.Profile.Needs.Topics,
            Sectors = alliance.Profile.Needs.Sectors,
            Sizes = [.. alliance.Profile.Needs.Sizes.Select(size => (SizeClass)size)],
            Districts = alliance.Profile.Needs.Districts,
        },
    };

    public static NearbyRegion RegionOf(AllianceView alliance) => new(AreaOf(alliance), alliance.Profile.City);

    private static Area AreaOf(AllianceView alliance) =>
        new() { PostalCodes = alliance.Profile.PostalCodes, Districts = alliance.Profile.Districts };

    /// <summary>The last word with each company counts; what was reopened is as if nothing had been.</summary>
    public static PartnerQuery QueryOf(AllianceView alliance, FindPartners request, LearnedInterest? interest, Acceptance? acceptance)
    {
        var last = alliance.Approaches.OrderBy(approach => approach.On).GroupBy(approach => approach.Company).Select(group => group.Last()).ToList();
        return new PartnerQuery
        {
            Alliance = Of(alliance),
            On = alliance.Counts.On,
            Vetoes = [.. VetoesOf(alliance)],
            Contacts =
            [
                .. last.Where(approach => approach.Outcome is ApproachOutcome.Met or ApproachOutcome.Declined)
                    .Select(approach => new PartnerContact(approach.Company, approach.On)),
            ],
            Sector = request.Sector,
            Size = (SizeClass?)request.Size,
            Limit = request.Limit,
            Skip = request.Skip,
            SkipTurns = request.SkipTurns,
            Interest = interest,
            Acceptance = acceptance,
        };
    }

    /// <summary>"Never again" holds, whatever else is recorded later, until it is taken back.</summary>
    private static IEnumerable<string> VetoesOf(AllianceView alliance) => alliance.Approaches
        .Where(approach => approach.Outcome is ApproachOutcome.NeverAgain or ApproachOutcome.Reopened)
        .OrderBy(approach => approach.On)
        .GroupBy(approach => approach.Company)
        .Where(company => company.Last().Outcome == ApproachOutcome.NeverAgain)
        .Select(company => company.Key);

    public static AllianceExperience ExperienceOf(AllianceView alliance) => new()
    {
        Id = alliance.Id,
        Region = alliance.Profile.Region is { } region ? (RegionType)region : null,
        Members = alliance.Counts.Members,
        WantedTopics = alliance.Profile.Needs.Topics,
        WantedSectors = alliance.Profile.Needs.Sectors,
        WantedSizes = [.. alliance.Profile.Needs.Sizes.Select(size => (SizeClass)size)],
        WantedDistricts = alliance.Profile.Needs.Districts,
        Offers =
        [
            .. alliance.Offers
                .GroupBy(offer => StoryOf(offer).Key)
                .Select(group => StoryOf(group.OrderByDescending(Standing).First())),
        ],
    };

    /// <summary>Of several offers that are the same the one that is told: running and published before all others.</summary>
    public static OfferView? PublishedOf(AllianceView alliance, OfferStory story) =>
        alliance.Offers.Where(offer => Runs(offer) && offer.Published && StoryOf(offer).Key == story.Key).OrderByDescending(Standing).FirstOrDefault();

    public static bool Runs(OfferView offer) => offer.Current.State == OfferState.Running;

    private static int Standing(OfferView offer) =>
        (Runs(offer) ? 8 : 0) + (offer.Published ? 4 : 0) + (offer.Outcome is null ? 0 : 2) + (offer.Current.State == OfferState.Idea ? 0 : 1);

    private static OfferStory StoryOf(OfferView offer) => new()
    {
        Practice = offer.Practice,
        Title = offer.Title,
        Standing = (OfferStanding)offer.Current.State,
        Published = offer.Published,
        Since = Runs(offer) ? offer.Current.On : null,
        Beginning = offer.Beginning,
        Outcome = offer.Outcome,
    };
}
