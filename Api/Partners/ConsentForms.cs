using Matchmaking.Api.Companies;
using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Api.Partners;

/// <summary>Takes the form with which a company gives or withdraws a consent, and leads back to its page.</summary>
internal static class ConsentForms
{
    /// <summary>Kind of the note that says what holds now.</summary>
    public const string Consented = "consented";

    /// <summary>Where the choices stand on the company's page.</summary>
    public const string Place = "sichtbarkeit";

    public static void MapConsentForms(this IEndpointRouteBuilder app)
    {
        foreach (var path in new[] { PagePaths.Consent.De, PagePaths.Consent.En })
            app.MapPost($"/{path.Replace("{0}", "{id}", StringComparison.Ordinal)}", Set).ExcludeFromDescription();
    }

    private static async Task<IResult> Set(
        string id, [FromForm] ConsentPurpose purpose, [FromForm] bool given, [FromForm] string operation, [FromForm] long version, Site site, Flash flash, IGrainFactory grains)
    {
        if (!CompanyId.TryParse(id, out var company))
            return Results.NotFound();
        if (!Enum.IsDefined(purpose) || operation.Length is 0 or > OperationKey.Longest)
            return Results.BadRequest();
        var outcome = await grains.GetCompany(company).SetConsent(new SetConsent(purpose, given, operation) { ExpectedVersion = version });
        return outcome.Match(
            _ => Back(Consented, purpose.ToString(), Place),
            refusal => refusal == CompanyRefusal.NotFound ? Results.NotFound() : Back(CompanyForms.Refused, refusal.ToString(), CompanyForms.MessageId));

        IResult Back(string kind, string value, string place) =>
            Results.Redirect($"{site.Base}{site.To(PagePaths.Company, id)}?{Flash.Name}={flash.Seal(id, kind, value)}#{place}");
    }
}
