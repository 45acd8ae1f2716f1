using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Recommendations;

/// <summary>What a firm could do next, with reasons.</summary>
internal static class RecommendationEndpoints
{
    public static void MapRecommendations(this IEndpointRouteBuilder endpoints)
    {
        var recommendations = endpoints.MapGroup("/api").WithTags("Recommendations").RefusesUnusableRequests();
        recommendations.MapPost("recommendations", ForFirm).WithSummary("Practices for a firm that describes itself; nothing is stored");
        recommendations.MapGet("companies/{id}/recommendations", ForCompany).WithSummary("Practices for a company, from what it has stored");
    }

    private static async Task<Results<RecommendationsResult, ProblemResult>> ForFirm(Body<RecommendationBody> body, IGrainFactory grains)
    {
        var request = body.Value.ToRequest();
        return new RecommendationsResult(await grains.GetRecommender().Recommend(request), request.Headcount);
    }

    private static async Task<Results<RecommendationsResult, ProblemResult>> ForCompany(
        CompanyKey id, string? persona, Limit? limit, Explain? explain, IGrainFactory grains)
    {
        var request = new RecommendForCompany(string.IsNullOrEmpty(persona) ? null : persona, limit.Or(RecommendationBody.StandardLimit), explain?.Value ?? false);
        var outcome = await grains.GetCompany(id.Company).Recommend(request);
        return outcome.Match<Results<RecommendationsResult, ProblemResult>>(
            list => new RecommendationsResult(list, list.Headcount),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
    }
}
