using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>
/// Decides what becomes of an alliance: each request is either refused or answered with the next state. When nothing
/// has to be stored, that is the very state which was handed in. Pure: no clock, no storage, no chance.
/// </summary>
public static class Alliance
{
    public static Outcome<AllianceState, AllianceRefusal> Decide(
        AllianceState alliance, DescribeAlliance request, PracticeCatalogue catalogue)
    {
        return Once(alliance, request.OperationId, AllianceRequestDigest.Of(request), Describe);

        Outcome<AllianceState, AllianceRefusal> Describe()
        {
            if (Mismatch(alliance, request.ExpectedVersion) is { } mismatch)
                return mismatch;
            if (AllianceProfileRules.Accept(request.Profile, catalogue) is not { } profile)
                return AllianceRefusal.InvalidProfile;
            return StoredJson.Same(profile, alliance.Profile) ? alliance : alliance with { Profile = profile };
        }
    }

    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, FillSeat request, DateOnly today)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Fill);

        Outcome<AllianceState, AllianceRefusal> Fill()
        {
            var before = SeatOf(alliance, request.Seat);
            if (before is null && alliance.Seats.Count >= AllianceLimits.MaxSeats)
                return AllianceRefusal.TooMany;
            return SeatRules.Fill(before, request, today).Match<Outcome<AllianceState, AllianceRefusal>>(
                seat => WithSeat(alliance, before, seat), refusal => refusal);
        }
    }

    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, VacateSeat request, DateOnly today)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Vacate);

        Outcome<AllianceState, AllianceRefusal> Vacate()
        {
            var before = SeatOf(alliance, request.Seat);
            return SeatRules.Vacate(before, request, today).Match<Outcome<AllianceState, AllianceRefusal>>(
                seat => WithSeat(alliance, before, seat), refusal => refusal);
        }
    }

    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, RenameTerm request)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Rename);

        Outcome<AllianceState, AllianceRefusal> Rename()
        {
            var before = SeatOf(alliance, request.Seat);
            return SeatRules.Rename(before, request).Match<Outcome<AllianceState, AllianceRefusal>>(
                seat => WithSeat(alliance, before, seat), refusal => refusal);
        }
    }

    public static Outcome<AllianceState, AllianceRefusal> Decide(
        AllianceState alliance, RecordOffer request, DateOnly today, PracticeCatalogue catalogue)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Record);

        Outcome<AllianceState, AllianceRefusal> Record()
        {
            var before = OfferOf(alliance, request.Offer);
            if (before is null && alliance.Offers.Count >= AllianceLimits.MaxOffers)
                return AllianceRefusal.TooMany;
            return OfferRules.Record(before, request, today, catalogue).Match<Outcome<AllianceState, AllianceRefusal>>(
                offer => WithOffer(alliance, before, offer), refusal => refusal);
        }
    }

    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, RewordReason request)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Reword);

        Outcome<AllianceState, AllianceRefusal> Reword()
        {
            var before = OfferOf(alliance, request.Offer);
            return OfferRules.Reword(before, request).Match<Outcome<AllianceState, AllianceRefusal>>(
                offer => WithOffer(alliance, before, offer), refusal => refusal);
        }
    }

    /// <param name="alliance">The alliance so far.</param>
    /// <param name="request">What it has done or has set a date for.</param>
    /// <param name="today">Today.</param>
    /// <param name="catalogue">Which charters are published.</param>
    /// <param name="isKnown">Whether somebody has described the company that hosts or has signed.</param>
    public static Outcome<AllianceState, AllianceRefusal> Decide(
        AllianceState alliance, RecordAllianceMeasure request, DateOnly today, PracticeCatalogue catalogue, bool isKnown)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Record);

        Outcome<AllianceState, AllianceRefusal> Record()
        {
            var before = MeasureOf(alliance, request.Measure.Id);
            if (before is null && alliance.Measures.Count >= AllianceLimits.MaxMeasures)
                return AllianceRefusal.TooMany;
            return AllianceMeasureRules.Accept(request.Measure, today).Match<Outcome<AllianceState, AllianceRefusal>>(
                measure => measure == before ? alliance
                    : Unknown(measure, before) is { } unknown ? unknown
                    : alliance with { Measures = Replace(alliance.Measures, before, measure) },
                refusal => refusal);
        }

        // What was recorded before these were asked for can still be corrected.
        AllianceRefusal? Unknown(StoredAllianceMeasure measure, StoredAllianceMeasure? before) =>
            measure.Company is not null && !isKnown && measure.Company != before?.Company ? AllianceRefusal.UnknownCompany
            : measure.Charter is { } charter && !IsKnownCharter(alliance, charter, catalogue) ? AllianceRefusal.UnknownCharter
            : null;
    }

    private static bool IsKnownCharter(AllianceState alliance, string charter, PracticeCatalogue catalogue) =>
        charter is Charters.Own or Charters.CareInNorthRhineWestphalia
        || catalogue.Alliances.Any(facts => facts.Charter.Id == charter)
        || alliance.Measures.Any(measure => measure.Charter == charter);

    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, RemoveAllianceMeasure request)
    {
        return Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), Remove);

        Outcome<AllianceState, AllianceRefusal> Remove() => MeasureOf(alliance, request.Measure) is { } measure
            ? alliance with { Measures = [.. alliance.Measures.Where(each => each != measure)] }
            : AllianceRefusal.UnknownMeasure;
    }

    /// <param name="alliance">The alliance so far.</param>
    /// <param name="request">Which company, and since when.</param>
    /// <param name="today">Today.</param>
    /// <param name="isKnown">Whether somebody has described the company.</param>
    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, AdmitMember request, DateOnly today, bool isKnown) =>
        Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), () => MembershipRules.Admit(alliance, request, today, isKnown));

    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, EndMembership request, DateOnly today) =>
        Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), () => MembershipRules.End(alliance, request, today));

    /// <param name="alliance">The alliance so far.</param>
    /// <param name="request">With which company, and how it ended.</param>
    /// <param name="today">Today.</param>
    /// <param name="isKnown">Whether somebody has described the company.</param>
    public static Outcome<AllianceState, AllianceRefusal> Decide(AllianceState alliance, RecordApproach request, DateOnly today, bool isKnown) =>
        Described(alliance, request.OperationId, request.ExpectedVersion, AllianceRequestDigest.Of(request), () => ApproachRules.Record(alliance, request.Approach, today, isKnown));

    /// <summary>Needs no operation id: who forgets twice has forgotten, and an id that is kept would be about whom it forgot.</summary>
    public static Outcome<AllianceState, AllianceRefusal> Forget(AllianceState alliance, string company) =>
        alliance.Profile is null ? AllianceRefusal.NotFound : ForgetRules.Forget(alliance, company);

    private static Outcome<AllianceState, AllianceRefusal> Once(
        AllianceState alliance, string operation, string digest, Func<Outcome<AllianceState, AllianceRefusal>> decide) =>
        Operations.Once(alliance, operation, digest, AllianceRefusal.OperationIdReused, AllianceRefusal.InvalidOperationId, decide);

    /// <summary>Nothing can be recorded about an alliance that nobody has described, or by a caller who rests on another version.</summary>
    private static Outcome<AllianceState, AllianceRefusal> Described(
        AllianceState alliance, string operation, long? expected, string digest, Func<Outcome<AllianceState, AllianceRefusal>> decide)
    {
        return Once(alliance, operation, digest, Decide);

        Outcome<AllianceState, AllianceRefusal> Decide() =>
            alliance.Profile is null ? AllianceRefusal.NotFound
            : Mismatch(alliance, expected) is { } mismatch ? mismatch
            : decide();
    }

    private static AllianceRefusal? Mismatch(AllianceState alliance, long? expected) =>
        expected is null || expected == alliance.Version ? null
        : expected == 0 ? AllianceRefusal.AlreadyExists
        : AllianceRefusal.Overtaken;

    private static StoredSeat? SeatOf(AllianceState alliance, string seat) => alliance.Seats.FirstOrDefault(each => each.Seat == seat);

    private static StoredOffer? OfferOf(AllianceState alliance, string offer) => alliance.Offers.FirstOrDefault(each => each.Offer == offer);

    private static StoredAllianceMeasure? MeasureOf(AllianceState alliance, string measure) =>
        alliance.Measures.FirstOrDefault(each => each.Measure == measure);

    private static AllianceState WithSeat(AllianceState alliance, StoredSeat? before, StoredSeat seat) =>
        ReferenceEquals(seat, before) ? alliance : alliance with { Seats = Replace(alliance.Seats, before, seat) };

    private static AllianceState WithOffer(AllianceState alliance, StoredOffer? before, StoredOffer offer) =>
        ReferenceEquals(offer, before) ? alliance : alliance with { Offers = Replace(alliance.Offers, before, offer) };

    private static IReadOnlyList<T> Replace<T>(IReadOnlyList<T> all, T? before, T next)
        where T : class =>
        before is null ? [.. all, next] : [.. all.Select(each => ReferenceEquals(each, before) ? next : each)];
}
