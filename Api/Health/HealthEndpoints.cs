using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Health;

/// <summary>For whoever watches the process.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.MapGroup("/health").WithTags("Health");
        health.MapMethods("live", Methods, Live).WithSummary("The process answers");
        health.MapMethods("ready", Methods, Ready).WithSummary("Storage, silo, catalogue and model are there and the first import is over");
    }

    private static Ok<LiveAnswer> Live() => TypedResults.Ok(LiveAnswer.Alive);

    private static async Task<Results<Ok<ReadyAnswer>, ProblemResult>> Ready(Readiness readiness, CancellationToken cancellation) =>
        await readiness.Check(cancellation) is { } ready
            ? TypedResults.Ok(ready)
            : new ProblemResult(Problem.Of(RequestRefusal.Unavailable));
}

/// <summary>The process answers.</summary>
/// <param name="Status">Always alive.</param>
public sealed record LiveAnswer(string Status)
{
    internal static LiveAnswer Alive { get; } = new("alive");
}

/// <summary>Everything is there that requests need.</summary>
/// <param name="Status">Ready; or behind, when lists and comparisons do not show changes that are older than 30 seconds. Changes and suggestions work all the same.</param>
/// <param name="LagSeconds">Age of the oldest change that lists do not show yet, in whole seconds.</param>
/// <param name="Catalogue">Version of the catalogue.</param>
/// <param name="Model">What ranks the practices.</param>
/// <param name="ExamplesImported">False while the first import is tried again; everything else works without it.</param>
public sealed record ReadyAnswer(string Status, int LagSeconds, string Catalogue, Recommendations.ModelAnswer Model, bool ExamplesImported);
