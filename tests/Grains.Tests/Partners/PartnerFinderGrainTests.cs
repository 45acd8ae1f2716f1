using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Testing;

namespace Matchmaking.Grains.Tests.Partners;

/// <summary>Each test works in a postal area of its own, so that nobody else's companies are known there.</summary>
[Collection(SiloCollection.Name)]
public sealed class PartnerFinderGrainTests(SiloFixture silo)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private IPartnerFinderGrain Finder => silo.Grains.GetPartnerFinder();

    [Fact]
    public async Task A_company_is_suggested_with_what_both_sides_gain_and_an_argument()
    {
        await Alliance("both-sides", "101");
        await Company("fits-both", "10115", lived: "PE-04");
        await Eventually.Holds(
            async () => (await Suggested("both-sides", "fits-both")).ForAlliance.Gains.Any(gain => gain.Reason.Code == "alliance.practice"), "what it lives is known, too");

        var partner = await Suggested("both-sides", "fits-both");

        Assert.Equal(("Beispielbetrieb fits-both", false), (partner.Company.Name, partner.Company.Example));
        Assert.Contains(partner.ForCompany.Gains, gain => gain.Reason.Code == "company.topic");
        Assert.Contains(partner.ForAlliance.Gains, gain => gain.Reason.Code == "alliance.practice" && gain.Reason.Arguments.Contains("PE-04"));
        Assert.Equal(partner.ForAlliance.Total, partner.ForAlliance.Contributions.Sum(part => part.Value), 9);
        Assert.InRange(partner.Score, 0.01, 1);
        Assert.Equal("SEED0", partner.Argument.Source);
    }

    [Fact]
    public async Task A_company_has_a_say_while_no_offer_runs_not_even_one_of_the_alliances_own()
    {
        await AllianceOf("begins").Describe(new DescribeAlliance(new AllianceProfile { Name = "Junges Bündnis", Region = RegionKind.City, PostalCodes = ["100"] }, "describe"));
        await Company("first-ever", "10015");
        Assert.Contains((await Suggested("begins", "first-ever")).ForCompany.Gains, gain => gain.Reason.Code == "company.say");

        await AllianceOf("begins").RecordOffer(new RecordOffer { Offer = "own", State = OfferState.Running, Title = "Eigenes", OperationId = "own" });

        Assert.Empty(await Ids("begins"));
    }

    [Fact]
    public async Task Members_and_companies_that_object_are_not_suggested()
    {
        await Alliance("not-all", "102");
        await Company("open", "10215", lived: "PE-04");
        await Company("member", "10215", lived: "PE-04");
        await (await Company("objects", "10215", lived: "PE-04")).SetConsent(new SetConsent(ConsentPurpose.SuggestToAlliances, Given: false, "object"));
        await AllianceOf("not-all").AdmitMember(new AdmitMember("member", Today, "admit"));

        await Eventually.Holds(async () => (await Ids("not-all")) is ["open"], "only the open company is suggested");
    }

    [Fact]
    public async Task A_company_that_declined_is_left_in_peace_for_six_months_and_one_that_never_wants_for_ever()
    {
        await Alliance("patient", "103");
        await Company("declined-lately", "10315", lived: "PE-04");
        await Company("declined-long-ago", "10315", lived: "PE-04");
        await Company("never", "10315", lived: "PE-04");
        await Company("reopened", "10315", lived: "PE-04");
        await Approach("patient", "declined-lately", ApproachOutcome.Declined, Today.AddMonths(-5));
        await Approach("patient", "declined-long-ago", ApproachOutcome.Declined, Today.AddMonths(-6));
        await Approach("patient", "never", ApproachOutcome.NeverAgain, Today.AddYears(-3));
        await Approach("patient", "never", ApproachOutcome.Met, Today.AddYears(-1));
        await Approach("patient", "reopened", ApproachOutcome.NeverAgain, Today.AddDays(-3));
        await Approach("patient", "reopened", ApproachOutcome.Reopened, Today.AddDays(-2));

        await Eventually.Holds(
            async () => (await Ids("patient")).Order().SequenceEqual(["declined-long-ago", "reopened"]), "only those two are suggested");
    }

    [Fact]
    public async Task Who_does_a_practice_nearby_is_named_while_it_agrees()
    {
        await Alliance("nearby", "109");
        var company = await Company("nearby-names-itself", "10915", lived: "PE-04");
        await Company("nearby-silent", "10915", lived: "PE-04");
        await company.SetConsent(new SetConsent(ConsentPurpose.PublicNaming, Given: true, "give"));
        await Eventually.Holds(async () => (await Nearby()).Count > 0, "the company is named");

        var named = Assert.Single(await Nearby());
        Assert.Equal(("Beispielbetrieb nearby-names-itself", MeasureState.Lived, true), (named.Company.Name, named.State, named.AtPlace));

        await company.SetConsent(new SetConsent(ConsentPurpose.PublicNaming, Given: false, "withdraw"));
        await Eventually.Holds(async () => (await Nearby()).Count == 0, "nobody is named");

        async Task<IReadOnlyList<NearbyCompany>> Nearby() => (await Finder.Nearby(new FindNearby("PE-04", "10915", 5))).Items;
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended()
    {
        await Alliance("paged", "104");
        foreach (var number in Enumerable.Range(1, 5))
            await Company($"paged-{number}", "10415", lived: "PE-04");
        await Eventually.Holds(async () => (await Ids("paged")).Count == 5, "all five are suggested");

        var first = (await Finder.Partners(new FindPartners("paged", 2))).Value!;
        var second = (await Finder.Partners(new FindPartners("paged", 3, Skip: 2, SkipTurns: first.Turns))).Value!;

        Assert.Equal(5, first.Items.Concat(second.Items).Select(partner => partner.Company.Id).Distinct().Count());
        Assert.Empty(second.InTurn);
    }

    [Fact]
    public async Task Only_one_cell_of_the_map_is_searched_when_asked_for()
    {
        await Alliance("one-cell", "108");
        await Company("makes", "10815", lived: "PE-04", sector: "C");
        await Company("sells", "10815", lived: "PE-04", sector: "G");
        await Eventually.Holds(async () => (await Ids("one-cell")).Count == 2, "both are suggested");

        Assert.Equal(["sells"], await InCell("trade", CompanySize.Small));
        Assert.Empty(await InCell("trade", CompanySize.Large));
        Assert.Empty(await InCell("gibt-es-nicht", CompanySize.Small));

        async Task<IEnumerable<string>> InCell(string sector, CompanySize size) =>
            (await Finder.Partners(new FindPartners("one-cell", 1, Sector: sector, Size: size))).Value!.Items.Select(partner => partner.Company.Id);
    }

    [Fact]
    public async Task Gaps_are_what_five_known_companies_are_and_no_member_is()
    {
        await Alliance("lacking", "105");
        foreach (var number in Enumerable.Range(1, 5))
            await Company($"care-{number}", "10515", sector: "Q");
        foreach (var number in Enumerable.Range(1, 4))
            await Company($"trade-{number}", "10515", sector: "G");

        await Eventually.Holds(async () => (await Finder.Gaps("lacking")).Value is { Cells.Count: 1, CellsWithheld: 5 }, "nine companies are known");
        var gaps = (await Finder.Gaps("lacking")).Value!;

        Assert.Equal(new MissingCell("health-care", CompanySize.Small, "PFL", 5, Wanted: true), Assert.Single(gaps.Cells));
        Assert.Equal(5, gaps.CellsWithheld);
        Assert.Equal(["health-care"], gaps.Sectors.Select(sector => sector.What));
        Assert.Equal("health-care", Assert.Single(gaps.Map).Sector);
    }

    [Fact]
    public async Task Who_asks_is_as_it_is_now()
    {
        await Alliance("present", "106");
        await Company("soon-member", "10615", lived: "PE-04");
        await Suggested("present", "soon-member");

        await AllianceOf("present").AdmitMember(new AdmitMember("soon-member", Today, "admit"));

        Assert.Empty(await Ids("present"));
    }

    [Fact]
    public async Task Nobody_finds_for_an_unknown_alliance_or_company_or_practice()
    {
        await Company("asks-about-nothing", "10715");

        Assert.Equal(AllianceRefusal.NotFound, (await Finder.Partners(new FindPartners("no-such-alliance", 10))).Refusal);
        Assert.Equal(AllianceRefusal.NotFound, (await Finder.Gaps("No slug")).Refusal);
        Assert.Equal(AllianceRefusal.NotFound, (await Finder.KnowHow("no-such-alliance", 10)).Refusal);
        Assert.Equal(CompanyRefusal.NotFound, (await Finder.Peers(new FindPeers("no-such-company", null, 3))).Refusal);
        Assert.Equal(CompanyRefusal.UnknownPractice, (await Finder.Peers(new FindPeers("asks-about-nothing", "XX-99", 3))).Refusal);
    }

    [Fact]
    public async Task Peers_are_firms_alike_that_agreed_and_live_the_practice()
    {
        await Company("asks", "10815", headcount: 4321);
        await (await Company("agreed", "10815", headcount: 4300, lived: "PE-04")).SetConsent(new SetConsent(ConsentPurpose.ShowToPeers, Given: true, "agree"));
        await Company("did-not-agree", "10815", headcount: 4300, lived: "PE-04");

        await Eventually.Holds(async () => (await Peers("PE-04")).Count > 0, "a peer is found");
        var peer = Assert.Single(await Peers("PE-04"));

        Assert.Equal("agreed", peer.Company.Id);
        Assert.Equal(["PE-04"], peer.Practices);
        Assert.Contains(peer.Reasons, reason => reason.Code == "peer.size");
    }

    [Fact]
    public async Task Know_how_is_what_others_run_and_publish_and_nobody_does_here()
    {
        await Alliance("learns", "109");
        await Alliance("teaches", "110");
        await Offer("teaches", "training", "BU-02", published: true);
        await Offer("teaches", "secret", "BU-07", published: false);
        await Offer("teaches", "office-hour", "BU-05", published: true);

        await Eventually.Holds(async () => (await KnowHow("learns", "BU-02")) is not null, "the training is found");
        var example = (await KnowHow("learns", "BU-02"))!.Examples.Single(each => each.Offer.Alliance == "teaches");

        Assert.Equal(("training", "Titel", "So begann es", "Das kam heraus"), (example.Offer.Offer, example.Offer.Title, example.Offer.Beginning, example.Offer.Outcome));
        Assert.Contains(example.Reasons, reason => reason.Code == "alliancePeer.regionType");
        Assert.Null(await KnowHow("learns", "BU-07"));
        // It runs here already.
        Assert.Null(await KnowHow("learns", "BU-05"));
    }

    private async Task<List<string>> Ids(string alliance) =>
        [.. (await Finder.Partners(new FindPartners(alliance, 200))).Value!.Items.Select(partner => partner.Company.Id)];

    private async Task<SuggestedPartner> Suggested(string alliance, string company)
    {
        await Eventually.Holds(async () => (await Ids(alliance)).Contains(company), $"{company} is suggested to {alliance}");
        return (await Finder.Partners(new FindPartners(alliance, 200))).Value!.Items.Single(partner => partner.Company.Id == company);
    }

    private async Task<IReadOnlyList<SimilarCompany>> Peers(string practice) =>
        (await Finder.Peers(new FindPeers("asks", practice, 50))).Value!.Items;

    private async Task<KnowHowItem?> KnowHow(string alliance, string practice) =>
        (await Finder.KnowHow(alliance, 200)).Value!.Items.SingleOrDefault(item => item.Practice == practice);

    private IAllianceGrain AllianceOf(string id) => silo.Grains.GetAlliance(AllianceId.Parse(id));

    /// <summary>An alliance that runs an office hour for care and looks for health care.</summary>
    private async Task Alliance(string id, string postalCode)
    {
        await AllianceOf(id).Describe(new DescribeAlliance(
            new AllianceProfile
            {
                Name = $"Beispielbündnis {id}",
                Region = RegionKind.City,
                PostalCodes = [postalCode],
                Needs = new AllianceNeeds { Sectors = ["health-care"] },
            },
            "describe"));
        await Offer(id, "office-hour", "BU-05", published: true);
        await Offer(id, "guides", "IK-06", published: false);
    }

    private async Task Offer(string alliance, string offer, string practice, bool published) =>
        Assert.Null((await AllianceOf(alliance).RecordOffer(new RecordOffer
        {
            Offer = offer,
            State = OfferState.Running,
            Title = "Titel",
            Practice = practice,
            Published = published,
            On = Today.AddYears(-1),
            Beginning = "So begann es",
            Outcome = "Das kam heraus",
            OperationId = $"offer-{offer}",
        })).Refusal);

    private async Task Approach(string alliance, string company, ApproachOutcome outcome, DateOnly on) =>
        Assert.Null((await AllianceOf(alliance).RecordApproach(new RecordApproach(new Approach(company, outcome, on), $"{company}-{outcome}"))).Refusal);

    private async Task<ICompanyGrain> Company(string id, string postalCode, string sector = "C", int headcount = 40, string? lived = null)
    {
        var company = silo.Grains.GetCompany(CompanyId.Parse(id));
        var profile = new CompanyProfile
        {
            Name = $"Beispielbetrieb {id}",
            Headcount = headcount,
            Sector = sector,
            ShiftShare = 0.5,
            PostalCode = postalCode,
            Topics = ["PFL"],
            WillingToHost = true,
        };
        Assert.Null((await company.Describe(new DescribeCompany(profile, "describe"))).Refusal);
        if (lived is not null)
            Assert.Null((await company.RecordMeasure(new RecordMeasure { Practice = lived, State = MeasureState.Lived, OperationId = "live" })).Refusal);
        return company;
    }
}
