using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Companies;

/// <summary>A company, its measures, what it dismissed and what it consented to.</summary>
internal static class CompanyEndpoints
{
    private const int StandardPage = 50;

    public static void MapCompanies(this IEndpointRouteBuilder endpoints)
    {
        var companies = endpoints.MapGroup("/api/companies").WithTags("Companies").RefusesUnusableRequests().TagsVersions();
        companies.MapGet("", List).WithSummary("All companies, in the order of their ids");
        companies.MapPut("{id}", Describe).WithSummary("Creates a company or replaces its profile");
        companies.MapGet("{id}", Get).WithSummary("Profile, measures with their history, dismissals, consents");
        companies.MapDelete("{id}", Remove).WithSummary("Removes a company; it can be restored for some days, then it is erased everywhere");
        companies.MapPost("{id}/restoration", Restore).WithSummary("Takes a removal back");
        companies.MapPost("{id}/measures", RecordMeasure).WithSummary("Moves a measure to a state, or updates its take-up or details");
        companies.MapPost("{id}/dismissals", Dismiss).WithSummary("Says that a practice does not fit, and why");
        companies.MapDelete("{id}/dismissals/{practice}", UndoDismissal).WithSummary("Takes a dismissal back");
        companies.MapPut("{id}/consents/{purpose}", SetConsent).WithSummary("Gives or withdraws a consent");
    }

    private static async Task<Ok<Paged<CompanySummaryAnswer>>> List(Limit? limit, CompanyCursor? cursor, IGrainFactory grains)
    {
        var page = await grains.GetCompanyDirectory().Page(cursor?.After, limit.Or(StandardPage));
        return TypedResults.Ok(new Paged<CompanySummaryAnswer>([.. page.Items.Select(CompanySummaryAnswer.From)], page.Next));
    }

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> Describe(
        CompanyKey id,
        Body<CompanyProfileBody> body,
        VersionCondition condition,
        IdempotencyKey key,
        Reader reader,
        IGrainFactory grains)
    {
        var company = grains.GetCompany(id.Company);
        // A removed one is refused all the same, so one that exists now exists in a moment.
        if (condition.MustExist && (await company.Get()).Refusal is not null)
            return new ProblemResult(new Problem(ProblemMap.Of(CompanyRefusal.Overtaken)));
        var request = new DescribeCompany(body.Value.ToProfile(), key.OperationId) { ExpectedVersion = condition.Expected };
        return reader.Of(await company.Describe(request));
    }

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> Get(
        CompanyKey id, Reader reader, IGrainFactory grains) =>
        reader.Of(await grains.GetCompany(id.Company).Get());

    private static async Task<Results<Ok<RemovedCompanyAnswer>, ProblemResult>> Remove(
        CompanyKey id, VersionCondition condition, IdempotencyKey key, IGrainFactory grains)
    {
        var outcome = await grains.GetCompany(id.Company).Remove(new RemoveCompany(key.OperationId) { ExpectedVersion = condition.Expected });
        return outcome.Match<Results<Ok<RemovedCompanyAnswer>, ProblemResult>>(
            removal => TypedResults.Ok(new RemovedCompanyAnswer(removal.Id, removal.RestorableUntil)),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
    }

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> Restore(
        CompanyKey id, IdempotencyKey key, Reader reader, IGrainFactory grains) =>
        reader.Of(await grains.GetCompany(id.Company).Restore(new RestoreCompany(key.OperationId)));

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> RecordMeasure(
        CompanyKey id,
        Body<MeasureBody> body,
        VersionCondition condition,
        IdempotencyKey key,
        Reader reader,
        IGrainFactory grains) =>
        reader.Of(await grains.GetCompany(id.Company).RecordMeasure(body.Value.ToRequest(key.OperationId) with { ExpectedVersion = condition.Expected }), ("reason", body.Value.Reason));

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> Dismiss(
        CompanyKey id,
        Body<DismissalBody> body,
        VersionCondition condition,
        IdempotencyKey key,
        Reader reader,
        IGrainFactory grains) =>
        reader.Of(await grains.GetCompany(id.Company).Dismiss(body.Value.ToRequest(key.OperationId) with { ExpectedVersion = condition.Expected }));

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> UndoDismissal(
        CompanyKey id,
        CatalogueKey practice,
        VersionCondition condition,
        IdempotencyKey key,
        Reader reader,
        IGrainFactory grains) =>
        reader.Of(await grains.GetCompany(id.Company).UndoDismissal(new UndoDismissal(practice.Value, key.OperationId) { ExpectedVersion = condition.Expected }));

    private static async Task<Results<Ok<CompanyAnswer>, ProblemResult>> SetConsent(
        CompanyKey id,
        PurposeKey purpose,
        Body<ConsentBody> body,
        VersionCondition condition,
        IdempotencyKey key,
        Reader reader,
        IGrainFactory grains) =>
        reader.Of(await grains.GetCompany(id.Company).SetConsent(
            new SetConsent(purpose.Purpose, body.Value.Given!.Value, key.OperationId) { ExpectedVersion = condition.Expected }));
}
