using Matchmaking.Api.Http;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>The values of an alliance's enums as requests and answers write them.</summary>
internal static class AllianceNames
{
    /// <summary>Of organisations named in published facts.</summary>
    public static WireNames<OrganisationRole> Roles { get; } = new(
        (OrganisationRole.Municipality, "municipality"),
        (OrganisationRole.Chamber, "chamber"),
        (OrganisationRole.EmployersAssociation, "employersAssociation"),
        (OrganisationRole.Union, "union"),
        (OrganisationRole.Company, "company"),
        (OrganisationRole.Association, "association"),
        (OrganisationRole.University, "university"));

    /// <summary>Of organisations that hold a seat.</summary>
    public static WireNames<OrganisationKind> Kinds { get; } = new(
        (OrganisationKind.Municipality, "municipality"),
        (OrganisationKind.Chamber, "chamber"),
        (OrganisationKind.EmployersAssociation, "employersAssociation"),
        (OrganisationKind.Union, "union"),
        (OrganisationKind.Company, "company"),
        (OrganisationKind.Association, "association"),
        (OrganisationKind.University, "university"),
        (OrganisationKind.EmploymentAgency, "employmentAgency"),
        (OrganisationKind.WelfareBody, "welfareBody"),
        (OrganisationKind.Church, "church"),
        (OrganisationKind.School, "school"));

    public static WireNames<RegionKind> Regions { get; } = new(
        (RegionKind.City, "city"),
        (RegionKind.Mixed, "mixed"),
        (RegionKind.Rural, "rural"));

    public static WireNames<CompanySize> Sizes { get; } = new(
        (CompanySize.Micro, "micro"),
        (CompanySize.Small, "small"),
        (CompanySize.Medium, "medium"),
        (CompanySize.Large, "large"));

    public static WireNames<OfferState> OfferStates { get; } = new(
        (OfferState.Idea, "idea"),
        (OfferState.Planned, "planned"),
        (OfferState.Running, "running"),
        (OfferState.Paused, "paused"));

    public static WireNames<AllianceMeasureKind> MeasureKinds { get; } = new(
        (AllianceMeasureKind.GuideTraining, "guideTraining"),
        (AllianceMeasureKind.Breakfast, "breakfast"),
        (AllianceMeasureKind.Checklist, "checklist"),
        (AllianceMeasureKind.CharterSignature, "charterSignature"),
        (AllianceMeasureKind.Project, "project"));

    public static WireNames<DeadlineKind> DeadlineKinds { get; } = new(
        (DeadlineKind.SeatTerm, "seatTerm"),
        (DeadlineKind.Event, "event"),
        (DeadlineKind.Project, "project"),
        (DeadlineKind.Checklist, "checklist"),
        (DeadlineKind.Signature, "signature"));

    public static WireNames<ApproachOutcome> ApproachOutcomes { get; } = new(
        (ApproachOutcome.Met, "met"),
        (ApproachOutcome.Declined, "declined"),
        (ApproachOutcome.NeverAgain, "neverAgain"),
        (ApproachOutcome.Reopened, "reopened"));
}
