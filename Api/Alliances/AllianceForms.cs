using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>
/// What the forms of an alliance's pages send. Each answers by leading back to its page, so that reloading repeats
/// nothing; a refusal is named there, above the form, with what was typed.
/// </summary>
internal static class AllianceForms
{
    /// <summary>Where the message about the last form stands.</summary>
    public const string MessageId = "meldung";

    public static void MapAllianceForms(this IEndpointRouteBuilder app)
    {
        app.MapForm(PagePaths.AllianceOffer, PagePaths.Alliance, "offer", (alliance, form) => alliance.RecordOffer(form.ToOffer()));
        app.MapForm(PagePaths.AllianceRecord, PagePaths.AllianceWork, "measure", (alliance, form) => alliance.RecordMeasure(form.ToMeasure()));
        app.MapForm(PagePaths.AllianceRemove, PagePaths.AllianceWork, "removed", (alliance, form) => alliance.RemoveMeasure(new(form.Text("measure"), form.Operation)));
        app.MapForm(PagePaths.AllianceAdmit, PagePaths.AllianceMembers, "admitted", (alliance, form) => alliance.AdmitMember(new(form.Company("company"), form.Day("since"), form.Operation)));
        app.MapForm(PagePaths.AllianceEnd, PagePaths.AllianceMembers, "ended", (alliance, form) => alliance.EndMembership(new(form.Text("company"), form.Day("until"), form.Operation)));
        app.MapForm(PagePaths.AllianceSeat, PagePaths.AllianceMembers, "seat", (alliance, form) => alliance.FillSeat(form.ToSeat()));
        app.MapForm(PagePaths.AllianceVacate, PagePaths.AllianceMembers, "vacated", (alliance, form) => alliance.VacateSeat(new(form.Text("seat"), form.Day("until"), form.Operation)));
        app.MapForm(PagePaths.AllianceTalk, PagePaths.AlliancePartners, "talk", (alliance, form) => alliance.RecordApproach(form.ToApproach()));
        app.MapForm(PagePaths.AllianceWanted, PagePaths.AllianceMembers, "wanted", DescribeNeeds);
    }

    /// <summary>The rest of the profile stays as it is.</summary>
    private static async Task<Outcome<AllianceView, AllianceRefusal>> DescribeNeeds(IAllianceGrain alliance, AllianceForm form)
    {
        var before = await alliance.Get();
        return before.Value is { } view
            ? await alliance.Describe(new DescribeAlliance(view.Profile with { Needs = form.ToNeeds() }, form.Operation))
            : before;
    }

    private static void MapForm(
        this IEndpointRouteBuilder app, PagePath takes, PagePath page, string done,
        Func<IAllianceGrain, AllianceForm, Task<Outcome<AllianceView, AllianceRefusal>>> change)
    {
        foreach (var path in new[] { takes.De, takes.En })
            app.MapPost($"/{path.Replace("{0}", "{id}", StringComparison.Ordinal)}", Answer).ExcludeFromDescription();

        async Task<IResult> Answer(string id, IFormCollection fields, Site site, Flash flash, PracticeCatalogue catalogue, Today today, IGrainFactory grains)
        {
            if (!AllianceId.TryParse(id, out var alliance))
                return Results.NotFound();
            var form = new AllianceForm(fields, catalogue, today);
            if (!form.IsOurs)
                return Results.BadRequest();
            var outcome = form.Refusal ?? await change(grains.GetAlliance(alliance), form);
            if (outcome.Refusal == AllianceRefusal.NotFound)
                return Results.NotFound();
            var note = new AllianceNote(done, outcome.Refusal, outcome.Refusal is null ? [] : form.Typed);
            return Results.Redirect($"{site.Base}{site.To(page, id)}?{Flash.Name}={note.Seal(flash, id)}#{MessageId}");
        }
    }
}
