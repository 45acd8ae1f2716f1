using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Training;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Api.Training;

/// <summary>Takes the form that goes one model back, and leads back to the page it stands on.</summary>
internal static class ModelForms
{
    /// <summary>Where the message about the form stands.</summary>
    public const string MessageId = "meldung";

    /// <summary>What the note is about.</summary>
    public const string About = "model";

    public static void MapModelForms(this IEndpointRouteBuilder app)
    {
        foreach (var path in new[] { PagePaths.ModelBack.De, PagePaths.ModelBack.En })
            app.MapPost($"/{path}", RollBack).ExcludeFromDescription();
    }

    private static async Task<IResult> RollBack([FromForm] string operation, [FromForm] string from, Site site, Flash flash, IGrainFactory grains)
    {
        if (operation.Length is 0 or > OperationKey.Longest)
            return Results.BadRequest();
        var outcome = await grains.GetModelRegistry().RollBack(new RollBackModel(operation, from));
        var note = outcome.Refusal is ModelRefusal.AnotherAnswers ? "Another" : outcome.Refusal is not null ? "Refused" : outcome.Value!.Live is null ? "ContentAgain" : "ModelAgain";
        return Results.Redirect($"{site.Base}{site.To(PagePaths.Model)}?{Flash.Name}={flash.Seal(About, note, "-")}#{MessageId}");
    }
}
