using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

/// <summary>A change that rests on what somebody read is refused when something was stored since.</summary>
public sealed class ExpectedVersionTests
{
    private const string Operation = "click";

    public static TheoryData<string> Changes => [nameof(Record), nameof(Dismiss), nameof(Undo), nameof(Consent)];

    [Theory, MemberData(nameof(Changes))]
    public void A_change_that_rests_on_an_old_version_is_refused(string change)
    {
        var company = Company();

        Assert.Equal(CompanyRefusal.Overtaken, Decide(change, company, company.Version - 1).Refusal);
        Assert.Equal(CompanyRefusal.Overtaken, Decide(change, company, company.Version + 1).Refusal);
        Assert.Equal(CompanyRefusal.AlreadyExists, Decide(change, company, 0).Refusal);
        Assert.Equal(company.Version + 1, Decide(change, company, company.Version).Value!.Version);
    }

    [Theory, MemberData(nameof(Changes))]
    public void The_same_request_again_succeeds_though_it_rests_on_an_old_version(string change)
    {
        var before = Company();
        var after = Decide(change, before, before.Version).Value!;

        Assert.Same(after, Decide(change, after, before.Version).Value);
    }

    [Theory, MemberData(nameof(Changes))]
    public void A_company_that_nobody_described_is_not_there_in_any_version(string change) =>
        Assert.Equal(CompanyRefusal.NotFound, Decide(change, new CompanyState(), 3).Refusal);

    [Theory]
    [InlineData(MeasureState.Planned)]
    [InlineData(MeasureState.Lived)]
    public void What_is_meant_for_new_measures_only_leaves_recorded_ones_alone(MeasureState recorded)
    {
        var story = CompanyStory.OfDescribedCompany().Record(SmallCatalogue.Roster, recorded);
        var request = new RecordMeasure { Practice = SmallCatalogue.Roster, State = MeasureState.Lived, OnlyNew = true, OperationId = Operation };

        Assert.Equal(CompanyRefusal.AlreadyRecorded, Decide(story.State, request).Refusal);
        var recordedAfter = Decide(story.State, request with { Practice = SmallCatalogue.Guide }).Value!;
        Assert.Same(recordedAfter, Decide(recordedAfter, request with { Practice = SmallCatalogue.Guide }).Value);
    }

    private static CompanyState Company() => CompanyStory.OfDescribedCompany().Dismiss(SmallCatalogue.Guide, DismissalReason.Cost).State;

    private static Outcome<CompanyState, CompanyRefusal> Decide(string change, CompanyState company, long expected) => change switch
    {
        nameof(Record) => Record(company, expected),
        nameof(Dismiss) => Dismiss(company, expected),
        nameof(Undo) => Undo(company, expected),
        _ => Consent(company, expected),
    };

    private static Outcome<CompanyState, CompanyRefusal> Record(CompanyState company, long expected) => Decide(
        company, new RecordMeasure { Practice = SmallCatalogue.Roster, State = MeasureState.Planned, OperationId = Operation, ExpectedVersion = expected });

    private static Outcome<CompanyState, CompanyRefusal> Dismiss(CompanyState company, long expected) => Grains.Companies.Company.Decide(
        company,
        new DismissPractice(SmallCatalogue.Roster, DismissalReason.Cost, Operation) { ExpectedVersion = expected },
        CompanyStory.Start,
        SmallCatalogue.Instance);

    private static Outcome<CompanyState, CompanyRefusal> Undo(CompanyState company, long expected) => Grains.Companies.Company.Decide(
        company, new UndoDismissal(SmallCatalogue.Guide, Operation) { ExpectedVersion = expected }, CompanyStory.Start, SmallCatalogue.Instance);

    private static Outcome<CompanyState, CompanyRefusal> Consent(CompanyState company, long expected) => Grains.Companies.Company.Decide(
        company, new SetConsent(ConsentPurpose.PublicNaming, Given: true, Operation) { ExpectedVersion = expected }, CompanyStory.Start);

    private static Outcome<CompanyState, CompanyRefusal> Decide(CompanyState company, RecordMeasure request) =>
        Grains.Companies.Company.Decide(company, request, CompanyStory.Start, SmallCatalogue.Instance);
}
