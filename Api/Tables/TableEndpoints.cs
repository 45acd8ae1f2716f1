using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Tables;

/// <summary>Who sits with whom at a breakfast or a workshop.</summary>
internal static class TableEndpoints
{
    public static void MapTables(this IEndpointRouteBuilder endpoints) => endpoints.MapGroup("/api").WithTags("Tables").RefusesUnusableRequests()
        .MapPost("tables", Plan).WithSummary("Plans tables for guests who are numbers, so that they meet as many new people as possible; nothing is stored");

    private static async Task<Results<Ok<TablePlanAnswer>, ProblemResult>> Plan(Body<TablePlanBody> body, TableGate gate, IGrainFactory grains)
    {
        using var place = gate.TryEnter();
        if (place is null)
            return new ProblemResult(Problem.Of(RequestRefusal.TablesBusy));
        var request = body.Value.ToRequest();
        var planned = await grains.GetTablePlanner().Plan(request);
        return planned.Plan is { } plan
            ? TypedResults.Ok(TablePlanAnswer.From(plan, request.Seed))
            : new ProblemResult(Refused(ProblemMap.Of(planned.Refusal!.Value), planned.Guests));
    }

    private static Problem Refused(ProblemKind kind, IReadOnlyList<int> guests) => kind.Field is { } field && guests.Count > 0
        ? new Problem(kind) { Errors = [new FieldError(field, FieldMistake.TheseGuests) { Arguments = [string.Join(", ", guests)] }] }
        : new Problem(kind);
}
