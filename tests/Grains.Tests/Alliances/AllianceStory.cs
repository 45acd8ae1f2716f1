using Matchmaking.Catalogue;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Tests.Alliances;

/// <summary>Tells an alliance's story request by request, as the grain would, with a fresh operation id for each.</summary>
internal sealed class AllianceStory
{
    public static readonly DateOnly Start = new(2026, 1, 15);

    /// <summary>The one company that nobody has described.</summary>
    public const string Unknown = "niemand-gmbh";

    private static readonly PracticeCatalogue Catalogue = SmallCatalogue.Instance;

    private int operations;

    public AllianceState State { get; private set; } = new();

    public DateOnly Today { get; set; } = Start;

    /// <summary>The answer to the last request.</summary>
    public AllianceRefusal? Refusal { get; private set; }

    public AllianceView View => AllianceMapping.ToView("buendnis-fluss", State, Today);

    public static AllianceProfile Profile { get; } = new()
    {
        Name = "Beispielbündnis am Fluss",
        City = "Flussstadt",
        Region = RegionKind.City,
        PostalCodes = ["471", "47051"],
        Districts = ["Hafen", "Altstadt"],
        Website = "https://buendnis.example",
        Founded = 2014,
        Needs = new AllianceNeeds { Topics = ["PFL"], Sectors = ["health-care"], Sizes = [CompanySize.Small], Districts = ["Hafen"] },
    };

    public static AllianceStory OfDescribedAlliance() => new AllianceStory().Describe(Profile);

    public SeatView Seat(string seat) => View.Seats.Single(each => each.Seat == seat);

    public OfferView Offer(string offer) => View.Offers.Single(each => each.Offer == offer);

    public AllianceStory On(DateOnly day)
    {
        Today = day;
        return this;
    }

    public AllianceStory Describe(AllianceProfile profile, string? operation = null, long? expected = null) =>
        Take(Alliance.Decide(State, new DescribeAlliance(profile, operation ?? Next()) { ExpectedVersion = expected }, Catalogue));

    public AllianceStory Fill(
        string seat, string organisation, DateOnly? from, OrganisationKind kind = OrganisationKind.Municipality, string? operation = null) => Take(Alliance.Decide(
        State,
        new FillSeat { Seat = seat, Kind = kind, Organisation = organisation, From = from, OperationId = operation ?? Next() },
        Today));

    public AllianceStory Vacate(string seat, DateOnly until) =>
        Take(Alliance.Decide(State, new VacateSeat(seat, until, Next()), Today));

    public AllianceStory Rename(string seat, int term, string organisation) =>
        Take(Alliance.Decide(State, new RenameTerm(seat, term, organisation, Next())));

    public AllianceStory Reword(string offer, int entry, string reason) =>
        Take(Alliance.Decide(State, new RewordReason(offer, entry, reason, Next())));

    public AllianceStory Record(RecordOffer request) =>
        Take(Alliance.Decide(State, request.OperationId == "" ? request with { OperationId = Next() } : request, Today, Catalogue));

    public AllianceStory Record(
        string offer, OfferState state, DateOnly? on = null, string? reason = null, string? title = null) =>
        Record(new RecordOffer { Offer = offer, State = state, On = on, Reason = reason, Title = title, OperationId = "" });

    public AllianceStory Record(AllianceMeasure measure, string? operation = null) =>
        Take(Alliance.Decide(State, new RecordAllianceMeasure(measure, operation ?? Next()), Today, Catalogue, measure.Company != Unknown));

    public AllianceStory Remove(string measure) => Take(Alliance.Decide(State, new RemoveAllianceMeasure(measure, Next())));

    public AllianceStory Admit(string company, DateOnly since, string? operation = null) =>
        Take(Alliance.Decide(State, new AdmitMember(company, since, operation ?? Next()), Today, company != Unknown));

    public AllianceStory End(string company, DateOnly until) => Take(Alliance.Decide(State, new EndMembership(company, until, Next()), Today));

    public AllianceStory Approach(string company, ApproachOutcome outcome, DateOnly on) =>
        Take(Alliance.Decide(State, new RecordApproach(new Approach(company, outcome, on), Next()), Today, company != Unknown));

    private string Next() => $"operation-{++operations}";

    private AllianceStory Take(Outcome<AllianceState, AllianceRefusal> decision)
    {
        Refusal = decision.Refusal;
        State = decision.Value ?? State;
        return this;
    }
}
