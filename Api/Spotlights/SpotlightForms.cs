using Matchmaking.Api.Alliances;
using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Spotlights;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Api.Spotlights;

/// <summary>Takes the form that picks the offer of this month, and leads back to the page it stands on.</summary>
internal static class SpotlightForms
{
    public static void MapSpotlightForms(this IEndpointRouteBuilder app)
    {
        foreach (var path in new[] { PagePaths.Spotlight.De, PagePaths.Spotlight.En })
            app.MapPost($"/{path.Replace("{0}", "{id}", StringComparison.Ordinal)}", Pick).ExcludeFromDescription();
    }

    private static async Task<IResult> Pick(
        string id, [FromForm] string alliance, [FromForm] string offer, [FromForm] string operation, Site site, Flash flash, Today today, IGrainFactory grains)
    {
        if (operation.Length is 0 or > OperationKey.Longest)
            return Results.BadRequest();
        var outcome = await grains.GetSpotlight(SpotlightMonth.Of(today.Day)).Pick(new PickSpotlight(alliance, offer, operation));
        // Only an offer that was withdrawn while the page was open can be refused.
        var note = new AllianceNote("picked", outcome.Refusal is null ? null : AllianceRefusal.IllegalTransition);
        return Results.Redirect($"{site.Base}{site.To(PagePaths.AllianceKnowHow, id)}?{Flash.Name}={note.Seal(flash, id)}#{AllianceForms.MessageId}");
    }
}
