using Matchmaking.Api.Http;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Alliances;

/// <summary>
/// What the forms of an alliance's pages send. Each that was carried out answers by leading back to its page, so that
/// reloading repeats nothing. One that was refused, or whose text may point at a person, is answered with the page as it is
/// now, with what was typed.
/// </summary>
internal static class AllianceForms
{
    /// <summary>Where the message about the last form stands.</summary>
    public const string MessageId = "meldung";

    public static void MapAllianceForms(this IEndpointRouteBuilder app)
    {
        app.MapForm<AlliancePage>(PagePaths.AllianceOffer, PagePaths.Alliance, "offer", (alliance, form) => alliance.RecordOffer(form.ToOffer()));
        app.MapForm<AllianceWorkPage>(PagePaths.AllianceRecord, PagePaths.AllianceWork, "measure", (alliance, form) => alliance.RecordMeasure(form.ToMeasure()), "on");
        app.MapForm<AllianceWorkPage>(PagePaths.AllianceRemove, PagePaths.AllianceWork, "removed", (alliance, form) => alliance.RemoveMeasure(form.ToRemoval()));
        app.MapForm<AllianceMembersPage>(PagePaths.AllianceAdmit, PagePaths.AllianceMembers, "admitted", (alliance, form) => alliance.AdmitMember(form.ToMember()), "since");
        app.MapForm<AllianceMembersPage>(PagePaths.AllianceEnd, PagePaths.AllianceMembers, "ended", (alliance, form) => alliance.EndMembership(form.ToEnd()));
        app.MapForm<AllianceMembersPage>(PagePaths.AllianceSeat, PagePaths.AllianceMembers, "seat", (alliance, form) => alliance.FillSeat(form.ToSeat()), "from");
        app.MapForm<AllianceMembersPage>(PagePaths.AllianceVacate, PagePaths.AllianceMembers, "vacated", (alliance, form) => alliance.VacateSeat(form.ToVacancy()), "until");
        app.MapForm<AllianceMembersPage>(PagePaths.AllianceTerm, PagePaths.AllianceMembers, "renamed", (alliance, form) => alliance.RenameTerm(form.ToRename()));
        app.MapForm<AlliancePage>(PagePaths.AllianceReason, PagePaths.Alliance, "reworded", (alliance, form) => alliance.RewordReason(form.ToReword()));
        app.MapForm<AlliancePartnersPage>(PagePaths.AllianceTalk, PagePaths.AlliancePartners, "talk", (alliance, form) => alliance.RecordApproach(form.ToApproach()));
        app.MapForm<AllianceMembersPage>(PagePaths.AllianceWanted, PagePaths.AllianceMembers, "wanted", DescribeNeeds);
    }

    /// <summary>The rest of the profile stays as it is.</summary>
    private static async Task<Outcome<AllianceView, AllianceRefusal>> DescribeNeeds(IAllianceGrain alliance, AllianceForm form)
    {
        var before = await alliance.Get();
        return before.Value is { } view
            ? await alliance.Describe(new DescribeAlliance(view.Profile with { Needs = form.ToNeeds() }, form.Operation) { ExpectedVersion = form.Version })
            : before;
    }

    private static void MapForm<TPage>(
        this IEndpointRouteBuilder app, PagePath takes, PagePath page, string done,
        Func<IAllianceGrain, AllianceForm, Task<Outcome<AllianceView, AllianceRefusal>>> change, params string[] neededDays)
        where TPage : IComponent
    {
        foreach (var path in new[] { takes.De, takes.En })
        {
            var pattern = $"/{path.Replace("{0}", "{id}", StringComparison.Ordinal)}";
            app.MapPost(pattern, Answer).ExcludeFromDescription();
            // A refused form leaves its address in the browser, where people reload or change the language.
            app.MapGet(pattern, (string id, Site site) => Results.Redirect($"{site.Base}{site.To(page, id)}")).ExcludeFromDescription();
        }

        async Task<IResult> Answer(
            string id, IFormCollection fields, Site site, Flash flash, AllianceNotes notes, PracticeCatalogue catalogue, Today today, IGrainFactory grains)
        {
            if (!AllianceId.TryParse(id, out var alliance))
                return Results.NotFound();
            var form = new AllianceForm(fields, catalogue, today, neededDays);
            if (!form.IsOurs)
                return Results.BadRequest();
            if (form.Findings is { Count: > 0 } findings)
                return Again(new AllianceNote(done, Refusal: null) { Findings = findings, Typed = form.Typed }, StatusCodes.Status400BadRequest);
            var outcome = form.Refusal ?? await change(grains.GetAlliance(alliance), form);
            if (outcome.Refusal == AllianceRefusal.NotFound)
                return Results.NotFound();
            if (outcome.Refusal is null)
                return Results.Redirect($"{site.Base}{site.To(page, id)}?{Flash.Name}={new AllianceNote(done, Refusal: null).Seal(flash, id)}#{MessageId}");

            return Again(
                new AllianceNote(done, outcome.Refusal) { Typed = form.Typed, Fault = FieldFault.Of(outcome.Refusal.Value, form, today.Day) },
                outcome.Refusal == AllianceRefusal.Overtaken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);

            IResult Again(AllianceNote note, int status)
            {
                notes.Refused = note;
                site.Show(page, id);
                return new RazorComponentResult<ShownAgain>(new { Page = typeof(TPage), Id = id }) { StatusCode = status };
            }
        }
    }
}
