using Matchmaking.Api.Alliances;
using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Partners;

/// <summary>Who could be brought together, and what each side would gain.</summary>
internal static class PartnerEndpoints
{
    private const int StandardPartners = 10;
    private const int StandardPeers = 3;

    public static void MapPartners(this IEndpointRouteBuilder endpoints)
    {
        var alliances = endpoints.MapGroup("/api/alliances/{id}").WithTags("Partners").RefusesUnusableRequests();
        alliances.MapGet("partners", Partners).WithSummary("Companies that an alliance could win, the best for both sides first");
        alliances.MapGet("gaps", Gaps).WithSummary("Whom an alliance lacks, compared with the companies known where it works");
        alliances.MapGet("know-how", KnowHow).WithSummary("Offers that run at similar alliances and not here");
        endpoints.MapGroup("/api/companies/{id}").WithTags("Partners").RefusesUnusableRequests()
            .MapGet("peers", Peers).WithSummary("Similar companies that agreed to be shown, with reasons");
    }

    private static async Task<Results<PartnersResult, ProblemResult>> Partners(
        AllianceKey id, Limit? limit, PartnerCursor? cursor, Reader reader, IGrainFactory grains)
    {
        var page = cursor ?? PartnerCursor.First;
        var outcome = await grains.GetPartnerFinder().Partners(page.Apply(new FindPartners(id.Alliance.Value, limit.Or(StandardPartners))));
        return outcome.Match<Results<PartnersResult, ProblemResult>>(
            found => new PartnersResult(found, page.After(found, limit.Or(StandardPartners)), reader),
            refusal => AllianceAnswers.ProblemOf(refusal));
    }

    private static async Task<Results<Ok<GapsAnswer>, ProblemResult>> Gaps(AllianceKey id, IGrainFactory grains) =>
        (await grains.GetPartnerFinder().Gaps(id.Alliance.Value)).Match<Results<Ok<GapsAnswer>, ProblemResult>>(
            gaps => TypedResults.Ok(GapsAnswer.From(gaps)),
            refusal => AllianceAnswers.ProblemOf(refusal));

    private static async Task<Results<Ok<KnowHowAnswer>, ProblemResult>> KnowHow(
        AllianceKey id, Limit? limit, Reader reader, IGrainFactory grains, PartnerText text) =>
        (await grains.GetPartnerFinder().KnowHow(id.Alliance.Value, limit.Or(StandardPartners))).Match<Results<Ok<KnowHowAnswer>, ProblemResult>>(
            found => TypedResults.Ok(KnowHowAnswer.From(found, text, reader.Catalogue, reader.Language)),
            refusal => AllianceAnswers.ProblemOf(refusal));

    private static async Task<Results<Ok<PeersAnswer>, ProblemResult>> Peers(
        CompanyKey id, string? practice, Limit? limit, Reader reader, IGrainFactory grains, PartnerText text)
    {
        var asked = string.IsNullOrEmpty(practice) ? null : practice;
        var outcome = await grains.GetPartnerFinder().Peers(new FindPeers(id.Company.Value, asked, limit.Or(StandardPeers)));
        return outcome.Match<Results<Ok<PeersAnswer>, ProblemResult>>(
            found => TypedResults.Ok(PeersAnswer.From(found, text, reader.Catalogue, reader.Language)),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
    }
}
