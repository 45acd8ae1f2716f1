using Matchmaking.Catalogue;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Tests.Companies;

/// <summary>Tells a company's story request by request, as the grain would, with a fresh operation id for each.</summary>
internal sealed class CompanyStory
{
    public static readonly DateTimeOffset Start = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    private static readonly PracticeCatalogue Catalogue = SmallCatalogue.Instance;

    private int operations;

    public CompanyState State { get; private set; } = new();

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The answer to the last request.</summary>
    public CompanyRefusal? Refusal { get; private set; }

    public CompanyView View => CompanyMapping.ToView("metallbau-nord", State, Now, Catalogue);

    public static CompanyProfile Profile { get; } = new()
    {
        Name = "Metallbau Nord",
        Headcount = 40,
        Sector = "C",
        SectorScheme = "WZ2008",
        ShiftShare = 0.8,
        MobileShare = 0.1,
        District = "Ruhrort",
        PostalCode = "47119",
        Languages = ["de", "tr"],
        Topics = ["PFL"],
    };

    public static CompanyStory OfDescribedCompany() => new CompanyStory().Describe(Profile);

    public MeasureView Measure(string practice) => View.Measures.Single(measure => measure.Practice == practice);

    public CompanyStory After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public CompanyStory Describe(CompanyProfile profile, string? operation = null, long? expected = null) =>
        Take(Company.Decide(State, new DescribeCompany(profile, operation ?? NextOperation()) { ExpectedVersion = expected }, Now, Catalogue));

    public CompanyStory Record(
        string practice, MeasureState state, TakeUp? takeUp = null, string? reason = null, MeasureDetails? details = null, string? operation = null) =>
        Take(Company.Decide(
            State,
            new RecordMeasure
            {
                Practice = practice,
                State = state,
                TakeUp = takeUp,
                Reason = reason,
                Details = details,
                OperationId = operation ?? NextOperation(),
            },
            Now,
            Catalogue));

    public CompanyStory Dismiss(string practice, DismissalReason reason) =>
        Take(Company.Decide(State, new DismissPractice(practice, reason, NextOperation()), Now, Catalogue));

    public CompanyStory UndoDismissal(string practice) =>
        Take(Company.Decide(State, new UndoDismissal(practice, NextOperation()), Now, Catalogue));

    public CompanyStory Consent(ConsentPurpose purpose, bool given) =>
        Take(Company.Decide(State, new SetConsent(purpose, given, NextOperation()), Now));

    public CompanyStory Remove(string? operation = null) =>
        Take(Company.Decide(State, new RemoveCompany(operation ?? NextOperation()), new Retention(), Now));

    public CompanyStory Restore() => Take(Company.Decide(State, new RestoreCompany(NextOperation()), Now));

    public CompanyStory Import(ImportCompany request) =>
        Take(Company.Decide(State, request with { OperationId = NextOperation() }, Now, Catalogue));

    public CompanyStory Keep(Outcome<CompanyState, CompanyRefusal> decision) => Take(decision);

    public Outcome<CompanyState, CompanyRefusal> Decide(ImportCompany request) => Company.Decide(State, request, Now, Catalogue);

    private string NextOperation() => $"operation-{++operations}";

    private CompanyStory Take(Outcome<CompanyState, CompanyRefusal> decision)
    {
        Refusal = decision.Refusal;
        State = decision.Value ?? State;
        return this;
    }
}
