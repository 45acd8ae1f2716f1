using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Companies.Import;

/// <summary>Companies from a spreadsheet.</summary>
internal static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/import/companies", Import).WithTags("Companies").RefusesUnusableRequests()
            .WithSummary("Creates or replaces companies from CSV with semicolons or commas; dryRun only says what would happen, check stores only that");

    private static async Task<Results<Ok<ImportAnswer>, ProblemResult>> Import(
        CsvBody csv,
        Flag? dryRun,
        string? check,
        IdempotencyKey key,
        Reader reader,
        CompanyImporter importer)
    {
        var order = new ImportOrder { OperationId = key.OperationId, DryRun = dryRun?.Value ?? false, Check = string.IsNullOrEmpty(check) ? null : check };
        var result = await importer.Import(csv.Bytes, order);
        return result.Problem is { } problem
            ? new ProblemResult(problem)
            : TypedResults.Ok(ImportAnswer.From(result, order.DryRun, reader.Language));
    }
}
