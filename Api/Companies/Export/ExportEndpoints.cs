using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Companies.Export;

/// <summary>Companies for a spreadsheet.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/export/companies.csv", Export).WithTags("Companies").RefusesUnusableRequests()
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithSummary("All companies as CSV that the import reads back without loss");

    private static PushStreamHttpResult Export(IGrainFactory grains, CancellationToken cancellation) =>
        TypedResults.Stream(
            output => CompanyExporter.Write(grains.GetCompanyDirectory().All(), output, cancellation),
            "text/csv; charset=utf-8",
            "companies.csv");
}
