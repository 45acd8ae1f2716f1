using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Alliances;

/// <summary>Published facts about alliances, read from the catalogue.</summary>
internal static class AllianceEndpoints
{
    public static void MapAlliances(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/alliances/{id}", Get).WithTags("Alliances").RefusesUnusableRequests()
            .WithSummary("What has been published about an alliance, each fact with its source");

    private static Results<Ok<AllianceFactsAnswer>, ProblemResult> Get(string id, Reader reader) =>
        reader.Catalogue.Alliances.Find(id) is { } facts
            ? TypedResults.Ok(AllianceFactsAnswer.From(facts, reader.Catalogue, reader.Language))
            : new ProblemResult(Problem.Of(RequestRefusal.UnknownAlliance));
}
