using System.Diagnostics;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Spotlights;
using Matchmaking.Grains.Interfaces.Tables;
using Matchmaking.Grains.Interfaces.Training;

namespace Matchmaking.Api.Problems;

/// <summary>The one translation from a refusal to HTTP. A test walks all cases.</summary>
internal static class ProblemMap
{
    public static ProblemKind Of(CompanyRefusal refusal) => refusal switch
    {
        CompanyRefusal.NotFound => CompanyNotFound,
        CompanyRefusal.UnknownPractice => UnknownPractice,
        CompanyRefusal.IllegalTransition => IllegalTransition,
        CompanyRefusal.ReasonRequired => ReasonRequired,
        CompanyRefusal.DetailsDoNotFit => DetailsDoNotFit,
        CompanyRefusal.OperationIdReused => OperationIdReused,
        CompanyRefusal.NotDismissed => NotDismissed,
        CompanyRefusal.InvalidProfile => InvalidProfile,
        CompanyRefusal.InvalidHistory => InvalidHistory,
        CompanyRefusal.AlreadyExists => AlreadyExists,
        CompanyRefusal.UnknownPersona => UnknownPersonaAsked,
        CompanyRefusal.AlreadyRuns => AlreadyRuns,
        CompanyRefusal.HistoryContradicted => HistoryContradicted,
        CompanyRefusal.InvalidDate => ImplausibleDate,
        CompanyRefusal.InvalidDismissals => InvalidDismissals,
        CompanyRefusal.InvalidConsents => InvalidConsents,
        CompanyRefusal.HistoryFull => HistoryFull,
        CompanyRefusal.ConsentsFull => ConsentsFull,
        CompanyRefusal.InvalidOperationId => InvalidIdempotencyKey,
        CompanyRefusal.Overtaken => Overtaken,
        CompanyRefusal.AlreadyRecorded => AlreadyRecorded,
        CompanyRefusal.Unreadable => CompanyUnreadable,
        CompanyRefusal.Removed => CompanyRemoved,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(CompanyRefusal)}.{refusal}."),
    };

    public static ProblemKind Of(AllianceRefusal refusal) => refusal switch
    {
        AllianceRefusal.NotFound => UnknownAlliance,
        AllianceRefusal.InvalidProfile => InvalidAlliance,
        AllianceRefusal.OperationIdReused => OperationIdReused,
        AllianceRefusal.InvalidId => InvalidId,
        AllianceRefusal.InvalidDate => InvalidDate,
        AllianceRefusal.Overlap => Overlap,
        AllianceRefusal.SeatNotHeld => SeatNotHeld,
        AllianceRefusal.UnknownPractice => UnknownPractice,
        AllianceRefusal.IllegalTransition => IllegalOfferStep,
        AllianceRefusal.ReasonRequired => OfferReasonRequired,
        AllianceRefusal.DetailsDoNotFit => AllianceDetailsDoNotFit,
        AllianceRefusal.UnknownMeasure => UnknownAllianceMeasure,
        AllianceRefusal.NotMember => NotMember,
        AllianceRefusal.TooMany => AllianceFull,
        AllianceRefusal.InvalidOperationId => InvalidIdempotencyKey,
        AllianceRefusal.Overtaken => AllianceOvertaken,
        AllianceRefusal.AlreadyExists => AllianceExists,
        AllianceRefusal.UnknownCompany => CompanyNotFound,
        AllianceRefusal.UnknownCharter => UnknownCharter,
        AllianceRefusal.UnknownEntry => UnknownEntry,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(AllianceRefusal)}.{refusal}."),
    };

    public static ProblemKind Of(PersonaRefusal refusal) => refusal switch
    {
        PersonaRefusal.UnknownPersona => UnknownPersona,
        PersonaRefusal.UnknownPractice => UnknownMeasure,
        PersonaRefusal.UnknownEventCard => UnknownEventCard,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(PersonaRefusal)}.{refusal}."),
    };

    public static ProblemKind Of(SpotlightRefusal refusal) => refusal switch
    {
        SpotlightRefusal.NothingPicked => NothingPicked,
        SpotlightRefusal.NotPublished => NotPublished,
        SpotlightRefusal.OperationIdReused => OperationIdReused,
        SpotlightRefusal.MonthOutOfReach => MonthOutOfReach,
        SpotlightRefusal.InvalidOperationId => InvalidIdempotencyKey,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(SpotlightRefusal)}.{refusal}."),
    };

    public static ProblemKind Of(ModelRefusal refusal) => refusal switch
    {
        ModelRefusal.NothingToRollBack => NothingToRollBack,
        ModelRefusal.AnotherAnswers => AnotherModelAnswers,
        ModelRefusal.OperationIdReused => OperationIdReused,
        ModelRefusal.InvalidOperationId => InvalidIdempotencyKey,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(ModelRefusal)}.{refusal}."),
    };

    public static ProblemKind Of(TableRefusal refusal) => refusal switch
    {
        TableRefusal.TogetherAndApart => TogetherAndApart,
        TableRefusal.GroupTooLarge => GroupTooLarge,
        TableRefusal.GroupsDoNotFit => GroupsDoNotFit,
        TableRefusal.TooManyApart => TooManyApart,
        TableRefusal.NoneFound => NoTablePlan,
        TableRefusal.OutsideLimits => InvalidBody,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(TableRefusal)}.{refusal}."),
    };

    public static ProblemKind Of(RequestRefusal refusal) => refusal switch
    {
        RequestRefusal.InvalidBody => InvalidBody,
        RequestRefusal.BrokenJson => BrokenJson,
        RequestRefusal.InvalidParameter => InvalidParameter,
        RequestRefusal.InvalidIdempotencyKey => InvalidIdempotencyKey,
        RequestRefusal.BodyTooLarge => BodyTooLarge,
        RequestRefusal.UnsupportedMediaType => UnsupportedMediaType,
        RequestRefusal.UnknownAddress => UnknownAddress,
        RequestRefusal.MethodNotAllowed => MethodNotAllowed,
        RequestRefusal.CrossSite => CrossSite,
        RequestRefusal.UnknownPractice => UnknownPractice,
        RequestRefusal.UnknownPersona => UnknownPersona,
        RequestRefusal.UnknownAlliance => UnknownAlliance,
        RequestRefusal.UnreadableTable => UnreadableTable,
        RequestRefusal.InvalidRows => InvalidRows,
        RequestRefusal.RowsOvertaken => RowsOvertaken,
        RequestRefusal.CheckOvertaken => CheckOvertaken,
        RequestRefusal.InvalidPrecondition => InvalidPrecondition,
        RequestRefusal.MissingBody => MissingBody,
        RequestRefusal.ImportsBusy => ImportsBusy,
        RequestRefusal.TablesBusy => TablesBusy,
        RequestRefusal.BadRequest => BadRequest,
        RequestRefusal.TooSlow => TooSlow,
        RequestRefusal.Unavailable => Unavailable,
        RequestRefusal.Unexpected => Unexpected,
        _ => throw new UnreachableException($"No problem is mapped to {nameof(RequestRefusal)}.{refusal}."),
    };

    /// <summary>For answers that the web server itself gave without a body.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => UnknownAddress,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => TooSlow,
        StatusCodes.Status413PayloadTooLarge => BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= 500 => Unexpected,
        _ => BadRequest with { Status = status },
    };

    private static readonly ProblemKind CompanyNotFound = new(404, "company-not-found");
    private static readonly ProblemKind UnknownPractice = new(404, "unknown-practice", "practice");
    private static readonly ProblemKind IllegalTransition = new(409, "illegal-transition", "state");
    private static readonly ProblemKind ReasonRequired = new(400, "reason-required", "reason");
    private static readonly ProblemKind DetailsDoNotFit = new(400, "details-do-not-fit", "details");
    private static readonly ProblemKind OperationIdReused = new(422, "idempotency-key-reused");
    private static readonly ProblemKind NotDismissed = new(404, "not-dismissed");
    private static readonly ProblemKind InvalidProfile = new(400, "invalid-profile");
    private static readonly ProblemKind InvalidHistory = new(400, "invalid-history", "measures");
    private static readonly ProblemKind HistoryContradicted = new(409, "history-contradicted", "measures");
    private static readonly ProblemKind ImplausibleDate = new(400, "implausible-date", "measures");
    private static readonly ProblemKind InvalidDismissals = new(400, "invalid-dismissals", "dismissals");
    private static readonly ProblemKind InvalidConsents = new(400, "invalid-consents", "consents");
    private static readonly ProblemKind HistoryFull = new(409, "history-full", "measures");
    private static readonly ProblemKind ConsentsFull = new(409, "consents-full", "consents");
    private static readonly ProblemKind Overtaken = new(412, "company-changed");
    private static readonly ProblemKind AlreadyExists = new(412, "company-exists");
    private static readonly ProblemKind ImportsBusy = new(503, "imports-busy");
    private static readonly ProblemKind CompanyUnreadable = new(409, "company-unreadable");
    private static readonly ProblemKind CompanyRemoved = new(410, "company-removed");
    private static readonly ProblemKind AlreadyRecorded = new(409, "already-recorded", "practice");
    private static readonly ProblemKind AllianceOvertaken = new(412, "alliance-changed");
    private static readonly ProblemKind AllianceExists = new(412, "alliance-exists");
    private static readonly ProblemKind InvalidAlliance = new(400, "invalid-alliance-profile");
    private static readonly ProblemKind InvalidId = new(400, "invalid-id");
    private static readonly ProblemKind InvalidDate = new(400, "invalid-date");
    private static readonly ProblemKind Overlap = new(409, "overlapping-terms");
    private static readonly ProblemKind SeatNotHeld = new(404, "seat-not-held");
    private static readonly ProblemKind IllegalOfferStep = new(409, "illegal-offer-step", "state");
    private static readonly ProblemKind OfferReasonRequired = new(400, "offer-reason-required", "reason");
    private static readonly ProblemKind AllianceDetailsDoNotFit = new(400, "alliance-details-do-not-fit");
    private static readonly ProblemKind UnknownEntry = new(404, "unknown-entry");
    private static readonly ProblemKind UnknownCharter = new(404, "unknown-charter", "charter");
    private static readonly ProblemKind UnknownAllianceMeasure = new(404, "unknown-alliance-measure");
    private static readonly ProblemKind NotMember = new(404, "not-a-member");
    private static readonly ProblemKind AllianceFull = new(409, "alliance-full");
    private static readonly ProblemKind AlreadyRuns = new(409, "already-runs");
    private static readonly ProblemKind NothingPicked = new(404, "nothing-picked");
    private static readonly ProblemKind NothingToRollBack = new(409, "nothing-to-roll-back");
    private static readonly ProblemKind AnotherModelAnswers = new(409, "another-model-answers");
    private static readonly ProblemKind NotPublished = new(409, "not-published", "offer");
    private static readonly ProblemKind MonthOutOfReach = new(409, "month-out-of-reach");
    private static readonly ProblemKind TogetherAndApart = new(400, "together-and-apart", "apart");
    private static readonly ProblemKind GroupTooLarge = new(400, "group-too-large", "together");
    private static readonly ProblemKind GroupsDoNotFit = new(400, "groups-do-not-fit", "together");
    private static readonly ProblemKind TooManyApart = new(400, "too-many-apart", "apart");
    private static readonly ProblemKind NoTablePlan = new(422, "no-table-plan");
    private static readonly ProblemKind TablesBusy = new(503, "tables-busy");
    private static readonly ProblemKind UnknownPersonaAsked = new(400, "unknown-persona", "persona");
    private static readonly ProblemKind UnknownPersona = new(404, "unknown-persona");
    private static readonly ProblemKind UnknownMeasure = new(400, "unknown-practice", "measures");
    private static readonly ProblemKind UnknownEventCard = new(400, "unknown-event-card", "eventCard");
    private static readonly ProblemKind InvalidBody = new(400, "invalid-body");
    private static readonly ProblemKind BrokenJson = new(400, "broken-json");
    private static readonly ProblemKind InvalidParameter = new(400, "invalid-parameter");
    private static readonly ProblemKind InvalidPrecondition = new(400, "invalid-precondition");
    private static readonly ProblemKind InvalidIdempotencyKey = new(400, "invalid-idempotency-key");
    private static readonly ProblemKind BodyTooLarge = new(413, "body-too-large");
    private static readonly ProblemKind UnsupportedMediaType = new(415, "unsupported-media-type");
    private static readonly ProblemKind UnknownAddress = new(404, "unknown-address");
    private static readonly ProblemKind MethodNotAllowed = new(405, "method-not-allowed");
    private static readonly ProblemKind CrossSite = new(403, "cross-site");
    private static readonly ProblemKind UnknownAlliance = new(404, "unknown-alliance");
    private static readonly ProblemKind UnreadableTable = new(400, "unreadable-table");
    private static readonly ProblemKind InvalidRows = new(400, "invalid-rows");
    private static readonly ProblemKind RowsOvertaken = new(409, "rows-overtaken");
    private static readonly ProblemKind CheckOvertaken = new(409, "check-overtaken");
    private static readonly ProblemKind MissingBody = new(400, "missing-body");
    private static readonly ProblemKind BadRequest = new(400, "bad-request");
    private static readonly ProblemKind TooSlow = new(408, "too-slow");
    private static readonly ProblemKind Unavailable = new(503, "unavailable");
    private static readonly ProblemKind Unexpected = new(500, "unexpected");
}
