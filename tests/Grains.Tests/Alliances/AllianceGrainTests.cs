using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Tests.Companies;
using Matchmaking.Testing;
using Orleans;

namespace Matchmaking.Grains.Tests.Alliances;

[Collection(SiloCollection.Name)]
public sealed class AllianceGrainTests(SiloFixture silo)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task An_alliance_that_nobody_described_is_not_found()
    {
        Assert.Equal(AllianceRefusal.NotFound, (await Alliance("nobody-described").Get()).Refusal);
    }

    [Fact]
    public async Task A_described_alliance_is_answered_and_can_be_read_again()
    {
        var alliance = Alliance("described");

        var answer = await alliance.Describe(new DescribeAlliance(AllianceStory.Profile, "first"));

        Assert.Equal(("described", 1L), (answer.Value!.Id, answer.Value.Version));
        Assert.Equivalent(answer.Value, (await alliance.Get()).Value, strict: true);
    }

    [Fact]
    public async Task Every_kind_of_change_is_answered_with_the_alliance_after_it()
    {
        var alliance = await Described("every-kind");
        await Known("metallbau-nord", "spedition-hafen", "baeckerei-sued");

        await alliance.FillSeat(new FillSeat { Seat = "city", Kind = OrganisationKind.Municipality, Organisation = "Stadt", From = Today, OperationId = "seat" });
        await alliance.VacateSeat(new VacateSeat("city", Today, "vacate"));
        await alliance.RecordOffer(new RecordOffer { Offer = "training", State = OfferState.Running, Title = "Lotsenausbildung", Practice = "BU-02", OperationId = "offer" });
        await alliance.RecordMeasure(new RecordAllianceMeasure(
            new AllianceMeasure { Id = "spring", Kind = AllianceMeasureKind.GuideTraining, On = Today, Figure = 12 }, "training"));
        await alliance.RecordMeasure(new RecordAllianceMeasure(new AllianceMeasure { Id = "by-mistake", Kind = AllianceMeasureKind.Breakfast, On = Today }, "breakfast"));
        await alliance.RemoveMeasure(new RemoveAllianceMeasure("by-mistake", "remove"));
        await alliance.AdmitMember(new AdmitMember("metallbau-nord", Today, "admit"));
        await alliance.AdmitMember(new AdmitMember("spedition-hafen", Today, "admit-too"));
        await alliance.EndMembership(new EndMembership("metallbau-nord", Today, "end"));
        var view = (await alliance.RecordApproach(new RecordApproach(new Approach("baeckerei-sued", ApproachOutcome.Met, Today), "approach"))).Value!;

        Assert.Equal(11, view.Version);
        Assert.Equal(new SeatTerm("Stadt", Today, Today), view.Seats.Single().Terms.Single());
        Assert.Equal((12, 1, 2), (view.Counts.GuidesTrained, view.Counts.OffersRunning, view.Counts.Members));
        Assert.Equal(["metallbau-nord", "spedition-hafen"], view.Memberships.Select(membership => membership.Company));
        Assert.Equal("baeckerei-sued", Assert.Single(view.Approaches).Company);
    }

    [Fact]
    public async Task A_refusal_changes_nothing()
    {
        var alliance = await Described("refusing");

        Assert.Equal(AllianceRefusal.InvalidDate, (await alliance.AdmitMember(new AdmitMember("metallbau-nord", Today.AddDays(1), "early"))).Refusal);
        Assert.Equal(1, (await alliance.Get()).Value!.Version);
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_one_operation_id_have_one_effect()
    {
        var alliance = await Described("impatient");
        await Known("metallbau-nord");
        var request = new AdmitMember("metallbau-nord", Today, "click");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => alliance.AdmitMember(request)));

        Assert.All(answers, answer => Assert.Equal(2, answer.Value!.Version));
    }

    [Fact]
    public async Task Requests_at_once_all_take_effect()
    {
        var alliance = await Described("busy");
        await Known([.. Enumerable.Range(1, 20).Select(number => $"betrieb-{number}")]);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => alliance.AdmitMember(new AdmitMember($"betrieb-{number}", Today, $"admit-{number}"))));

        Assert.Equal(20, (await alliance.Get()).Value!.Counts.Members);
    }

    [Fact]
    public async Task An_alliance_and_a_company_of_the_same_id_are_two()
    {
        await Described("hafen");

        Assert.Equal(CompanyRefusal.NotFound, (await silo.Grains.GetCompany(CompanyId.Parse("hafen")).Get()).Refusal);
        Assert.Null((await silo.Grains.GetCompany(CompanyId.Parse("hafen")).Describe(new DescribeCompany(CompanyStory.Profile, "describe"))).Refusal);
        Assert.Equal(AllianceStory.Profile.Name, (await Alliance("hafen").Get()).Value!.Profile.Name);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await TestSilo.Start(folder.Path, new ManualClock(SiloFixture.Start)))
        {
            var alliance = first.Grains.GetAlliance(AllianceId.Parse("restarted"));
            await alliance.Describe(new DescribeAlliance(AllianceStory.Profile, "describe"));
            await Known(first.Grains, "metallbau-nord");
            await alliance.AdmitMember(new AdmitMember("metallbau-nord", Today, "admit"));
        }

        await using var second = await TestSilo.Start(folder.Path, new ManualClock(SiloFixture.Start));
        var view = (await second.Grains.GetAlliance(AllianceId.Parse("restarted")).Get()).Value!;

        Assert.Equal(2, view.Version);
        Assert.Equal(["metallbau-nord"], view.MembersOn(Today));
    }

    [Fact]
    public async Task A_company_that_nobody_described_becomes_no_member_and_is_not_talked_to()
    {
        var alliance = await Described("careful");

        Assert.Equal(AllianceRefusal.UnknownCompany, (await alliance.AdmitMember(new AdmitMember("erfunden-gmbh", Today, "admit"))).Refusal);
        Assert.Equal(
            AllianceRefusal.UnknownCompany,
            (await alliance.RecordApproach(new RecordApproach(new Approach("erfunden-gmbh", ApproachOutcome.Met, Today), "approach"))).Refusal);

        await Known("erfunden-gmbh");
        Assert.Null((await alliance.AdmitMember(new AdmitMember("erfunden-gmbh", Today, "admit"))).Refusal);
    }

    private Task Known(params string[] companies) => Known(silo.Grains, companies);

    private static Task Known(IGrainFactory grains, params string[] companies) => Task.WhenAll(companies.Select(
        company => grains.GetCompany(CompanyId.Parse(company)).Describe(new DescribeCompany(CompanyStory.Profile, "describe"))));

    private IAllianceGrain Alliance(string id) => silo.Grains.GetAlliance(AllianceId.Parse(id));

    private async Task<IAllianceGrain> Described(string id)
    {
        var alliance = Alliance(id);
        Assert.Null((await alliance.Describe(new DescribeAlliance(AllianceStory.Profile, "describe"))).Refusal);
        return alliance;
    }
}
