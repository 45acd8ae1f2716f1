using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

/// <summary>A change that rests on what somebody read is refused when something was stored since.</summary>
public sealed class AllianceVersionTests
{
    private const string Operation = "click";
    private const string Company = "metallbau-nord";

    private static readonly DateOnly Day = new(2025, 1, 1);

    public static TheoryData<string> Changes =>
        ["seat", "vacate", "offer", "measure", "remove", "admit", "end", "approach"];

    [Theory, MemberData(nameof(Changes))]
    public void A_change_that_rests_on_an_old_version_is_refused(string change)
    {
        var alliance = Filled();

        Assert.Equal(AllianceRefusal.Overtaken, Decide(change, alliance, alliance.Version - 1).Refusal);
        Assert.Equal(AllianceRefusal.Overtaken, Decide(change, alliance, alliance.Version + 1).Refusal);
        Assert.Equal(AllianceRefusal.AlreadyExists, Decide(change, alliance, 0).Refusal);
        Assert.Equal(alliance.Version + 1, Decide(change, alliance, alliance.Version).Value!.Version);
        Assert.Equal(alliance.Version + 1, Decide(change, alliance, null).Value!.Version);
    }

    [Theory, MemberData(nameof(Changes))]
    public void The_same_request_again_succeeds_though_it_rests_on_an_old_version(string change)
    {
        var before = Filled();
        var after = Decide(change, before, before.Version).Value!;

        Assert.Same(after, Decide(change, after, before.Version).Value);
    }

    [Theory, MemberData(nameof(Changes))]
    public void An_alliance_that_nobody_described_is_not_there_in_any_version(string change) =>
        Assert.Equal(AllianceRefusal.NotFound, Decide(change, new AllianceState(), 3).Refusal);

    private static AllianceState Filled() => AllianceStory.OfDescribedAlliance()
        .Fill("city", "Stadt", Day)
        .Admit(Company, Day)
        .Record(new AllianceMeasure { Id = "spring", Kind = AllianceMeasureKind.Breakfast, On = Day })
        .State;

    private static Outcome<AllianceState, AllianceRefusal> Decide(string change, AllianceState alliance, long? expected) => change switch
    {
        "seat" => Alliance.Decide(alliance, new FillSeat
        {
            Seat = "chamber", Kind = OrganisationKind.Chamber, Organisation = "Kammer", From = Day, OperationId = Operation, ExpectedVersion = expected,
        }, AllianceStory.Start),
        "vacate" => Alliance.Decide(alliance, new VacateSeat("city", Day.AddDays(5), Operation) { ExpectedVersion = expected }, AllianceStory.Start),
        "offer" => Alliance.Decide(
            alliance,
            new RecordOffer { Offer = "tandem", State = OfferState.Idea, Title = "Tandem", OperationId = Operation, ExpectedVersion = expected },
            AllianceStory.Start, SmallCatalogue.Instance),
        "measure" => Alliance.Decide(
            alliance,
            new RecordAllianceMeasure(new AllianceMeasure { Id = "autumn", Kind = AllianceMeasureKind.Breakfast, On = Day }, Operation) { ExpectedVersion = expected },
            AllianceStory.Start, SmallCatalogue.Instance, isKnown: true),
        "remove" => Alliance.Decide(alliance, new RemoveAllianceMeasure("spring", Operation) { ExpectedVersion = expected }),
        "admit" => Alliance.Decide(
            alliance, new AdmitMember("spedition-hafen", Day, Operation) { ExpectedVersion = expected }, AllianceStory.Start, isKnown: true),
        "end" => Alliance.Decide(alliance, new EndMembership(Company, Day.AddDays(5), Operation) { ExpectedVersion = expected }, AllianceStory.Start),
        _ => Alliance.Decide(
            alliance, new RecordApproach(new Approach(Company, ApproachOutcome.Met, Day), Operation) { ExpectedVersion = expected },
            AllianceStory.Start, isKnown: true),
    };
}
