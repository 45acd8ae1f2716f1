using Matchmaking.Api.Http;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Alliances;

/// <summary>The values of an alliance's enums as answers write them.</summary>
internal static class AllianceNames
{
    public static WireNames<OrganisationRole> Roles { get; } = new(
        (OrganisationRole.Municipality, "municipality"),
        (OrganisationRole.Chamber, "chamber"),
        (OrganisationRole.EmployersAssociation, "employersAssociation"),
        (OrganisationRole.Union, "union"),
        (OrganisationRole.Company, "company"),
        (OrganisationRole.Association, "association"),
        (OrganisationRole.University, "university"));
}
