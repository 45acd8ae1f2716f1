using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Training;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Api.Training;

/// <summary>Takes the forms that go one model back and that allow it again, and leads back to the page it stands on.</summary>
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
        foreach (var path in new[] { PagePaths.ModelAllow.De, PagePaths.ModelAllow.En })
            app.MapPost($"/{path}", Allow).ExcludeFromDescription();
    }

    private static async Task<IResult> RollBack([FromForm] string operation, [FromForm] string from, Site site, Flash flash, IGrainFactory grains)
    {
        if (operation.Length is 0 or > OperationKey.Longest)
            return Results.BadRequest();
        var outcome = await grains.GetModelRegistry().RollBack(new RollBackModel(operation, from));
        var note = outcome.Refusal is ModelRefusal.AnotherAnswers ? "Another" : outcome.Refusal is not null ? "Refused" : outcome.Value!.Live is null ? "ContentAgain" : "ModelAgain";
        return Back(site, flash, note);
    }

    private static async Task<IResult> Allow([FromForm] string operation, Site site, Flash flash, IGrainFactory grains)
    {
        if (operation.Length is 0 or > OperationKey.Longest)
            return Results.BadRequest();
        var outcome = await grains.GetModelRegistry().Allow(new AllowModels(operation));
        return Back(site, flash, outcome.Refusal is null ? "Allowed" : "Broken");
    }

    private static IResult Back(Site site, Flash flash, string note) =>
        Results.Redirect($"{site.Base}{site.To(PagePaths.Model)}?{Flash.Name}={flash.Seal(About, note, "-")}#{MessageId}");
}
