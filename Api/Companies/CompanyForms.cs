using System.Globalization;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace Matchmaking.Api.Companies;

/// <summary>
/// What the buttons of a company's page send. Each answers by leading back to the page, so that reloading repeats
/// nothing; a refusal is named there.
/// </summary>
internal static class CompanyForms
{
    public const string Saved = "saved";
    public const string Described = "described";
    public const string Ticked = "ticked";
    public const string TickedKnown = "known";
    public const string Hidden = "hidden";
    public const string Restored = "restored";
    public const string Returned = "returned";
    public const string Refused = "refused";

    /// <summary>Where the message about the last form stands.</summary>
    public const string MessageId = "meldung";

    public static void MapCompanyForms(this IEndpointRouteBuilder app)
    {
        app.MapForm(PagePaths.Measures, Move);
        app.MapForm(PagePaths.Everyday, TickEveryday);
        app.MapForm(PagePaths.Dismissals, Dismiss);
        app.MapForm(PagePaths.Restored, Restore);
        app.MapForm(PagePaths.Removal, Remove);
        app.MapForm(PagePaths.Restoration, Return);
    }

    private static Task<IResult> Move(
        string id, [FromForm] string practice, [FromForm] MeasureState state, [FromForm] string? reason, [FromForm] string operation, [FromForm] long version,
        Site site, Flash flash, IGrainFactory grains) =>
        !Enum.IsDefined(state) || !IsOperation(operation) ? Unreadable : Change(id, Saved, practice, site, flash, grains, company => company.RecordMeasure(
            new RecordMeasure { Practice = practice, State = state, Reason = reason, OperationId = operation, ExpectedVersion = version }));

    /// <summary>Each practice behind a tick is lived from now on; those that the firm has recorded already stay as they are.</summary>
    private static async Task<IResult> TickEveryday(
        string id, IFormCollection form, [FromForm] string operation, Site site, Flash flash, IGrainFactory grains, PracticeCatalogue catalogue)
    {
        if (!CompanyId.TryParse(id, out var company))
            return Results.NotFound();
        if (!IsOperation(operation))
            return Results.BadRequest();

        var grain = grains.GetCompany(company);
        var practices = form["everyday"].OfType<string>()
            .Where(catalogue.Everyday.Contains)
            .SelectMany(ticked => catalogue.Everyday[ticked].Practices)
            .Distinct()
            .ToList();
        var stored = 0;
        foreach (var practice in practices)
        {
            var outcome = await grain.RecordMeasure(
                new RecordMeasure { Practice = practice, State = MeasureState.Lived, OnlyNew = true, OperationId = $"{operation}-{practice}" });
            if (outcome.Refusal is not null and not CompanyRefusal.AlreadyRecorded)
                return Refuse(site, flash, id, outcome.Refusal.Value);
            stored += outcome.Refusal is null ? 1 : 0;
        }

        return Back(site, flash, id, stored == 0 && practices.Count > 0 ? TickedKnown : Ticked, stored.ToString(CultureInfo.InvariantCulture));
    }

    private static Task<IResult> Dismiss(
        string id, [FromForm] string practice, [FromForm] DismissalReason reason, [FromForm] string operation, [FromForm] long version,
        Site site, Flash flash, IGrainFactory grains) =>
        !Enum.IsDefined(reason) || !IsOperation(operation) ? Unreadable : Change(id, Hidden, practice, site, flash, grains, company => company.Dismiss(new DismissPractice(practice, reason, operation) { ExpectedVersion = version }));

    private static Task<IResult> Restore(
        string id, [FromForm] string practice, [FromForm] string operation, [FromForm] long version, Site site, Flash flash, IGrainFactory grains) =>
        !IsOperation(operation) ? Unreadable : Change(id, Restored, practice, site, flash, grains, company => company.UndoDismissal(new UndoDismissal(practice, operation) { ExpectedVersion = version }));

    /// <summary>The same address says afterwards until when the company can come back.</summary>
    private static async Task<IResult> Remove(
        string id, [FromForm] string operation, [FromForm] long version, Site site, Flash flash, IGrainFactory grains)
    {
        if (!CompanyId.TryParse(id, out var company))
            return Results.NotFound();
        if (!IsOperation(operation))
            return Results.BadRequest();
        var outcome = await grains.GetCompany(company).Remove(new RemoveCompany(operation) { ExpectedVersion = version });
        return outcome.Match(_ => Results.Redirect(site.Base + site.To(PagePaths.Company, id)), refusal => Refuse(site, flash, id, refusal));
    }

    private static Task<IResult> Return(string id, [FromForm] string operation, Site site, Flash flash, IGrainFactory grains) =>
        !IsOperation(operation) ? Unreadable : Change(id, Returned, id, site, flash, grains, company => company.Restore(new RestoreCompany(operation)));

    private static Task<IResult> Unreadable => Task.FromResult(Results.BadRequest());

    /// <summary>The page of a company with a note about what just happened, relative to the base of the language.</summary>
    public static string Address(Site site, Flash flash, string id, string name, string value) =>
        $"{site.To(PagePaths.Company, id)}?{Flash.Name}={Uri.EscapeDataString(flash.Seal(id, name, value))}#{MessageId}";

    /// <summary>As our own forms make it: short enough for what is added to it, too.</summary>
    private static bool IsOperation(string operation) => operation.Length is > 0 and <= OperationKey.Longest;

    private static async Task<IResult> Change(
        string id, string done, string practice, Site site, Flash flash, IGrainFactory grains,
        Func<ICompanyGrain, Task<Outcome<CompanyView, CompanyRefusal>>> change)
    {
        if (!CompanyId.TryParse(id, out var company))
            return Results.NotFound();
        var outcome = await change(grains.GetCompany(company));
        return outcome.Match(
            _ => Back(site, flash, id, done, practice),
            refusal => Refuse(site, flash, id, refusal));
    }

    private static IResult Refuse(Site site, Flash flash, string id, CompanyRefusal refusal) =>
        refusal == CompanyRefusal.NotFound ? Results.NotFound() : Back(site, flash, id, Refused, refusal.ToString());

    private static IResult Back(Site site, Flash flash, string id, string name, string value) =>
        Results.Redirect(site.Base + Address(site, flash, id, name, value));

    private static void MapForm(this IEndpointRouteBuilder app, PagePath page, Delegate handler)
    {
        foreach (var path in new[] { page.De, page.En })
            app.MapPost($"/{path.Replace("{0}", "{id}", StringComparison.Ordinal)}", handler).ExcludeFromDescription();
    }
}
