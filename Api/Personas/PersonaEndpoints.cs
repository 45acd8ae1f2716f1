using Matchmaking.Api.Companies;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Personas;

/// <summary>Personas, and how far practices cover what they need.</summary>
internal static class PersonaEndpoints
{
    public static void MapPersonas(this IEndpointRouteBuilder endpoints)
    {
        var personas = endpoints.MapGroup("/api").WithTags("Personas").RefusesUnusableRequests();
        personas.MapGet("personas", List).WithSummary("All personas");
        personas.MapGet("personas/{id}", Get).WithSummary("Situation, constraints, needs and event cards of a persona");
        personas.MapGet("personas/{id}/draw", Draw).WithSummary("An event card drawn with a seed: the same seed draws the same card");
        personas.MapPost("personas/{id}/coverage", Cover).WithSummary("How far a set of practices covers what a persona needs");
        personas.MapGet("companies/{id}/personas", ForCompany).WithSummary("Relevance and coverage of every persona for a company");
    }

    private static Results<Ok<Paged<PersonaAnswer>>, ProblemResult> List(Limit? limit, string? cursor, Reader reader)
    {
        var personas = reader.Catalogue.Personas;
        var after = string.IsNullOrEmpty(cursor) ? -1 : personas.IndexOf(cursor);
        if (!string.IsNullOrEmpty(cursor) && after < 0)
            return new ProblemResult(Problem.Of(RequestRefusal.InvalidParameter, "cursor", FieldMistake.UnknownPersona));

        var page = personas.Skip(after + 1).Take(limit.Or(Limit.Largest)).ToList();
        return TypedResults.Ok(new Paged<PersonaAnswer>(
            [.. page.Select(persona => PersonaAnswer.From(persona, reader.Catalogue, reader.Language))],
            after + 1 + page.Count < personas.Count ? page[^1].Id : null));
    }

    private static Results<Ok<PersonaAnswer>, ProblemResult> Get(CatalogueKey id, Reader reader) =>
        reader.Catalogue.Personas.Find(id.Value) is { } persona
            ? TypedResults.Ok(PersonaAnswer.From(persona, reader.Catalogue, reader.Language))
            : new ProblemResult(Problem.Of(RequestRefusal.UnknownPersona));

    private static Results<Ok<DrawAnswer>, ProblemResult> Draw(CatalogueKey id, Reader reader, DrawSeed? seed = null) =>
        reader.Catalogue.Personas.Find(id.Value) is { } persona
            ? TypedResults.Ok(DrawAnswer.From(persona, seed?.Value ?? EventDraw.First, reader.Catalogue, reader.Language))
            : new ProblemResult(Problem.Of(RequestRefusal.UnknownPersona));

    private static async Task<Results<Ok<CoverageAnswer>, ProblemResult>> Cover(CatalogueKey id, Body<CoverageBody> body, Reader reader, IGrainFactory grains)
    {
        var outcome = await grains.GetRecommender().Coverage(body.Value.ToRequest(id.Value));
        var asked = body.Value.Alliance;
        var alliance = asked is null ? null : await LocalAlliance.Load(asked, reader.Catalogue, grains);
        if (asked is not null && alliance is null)
            return new ProblemResult(new Problem(ProblemMap.Of(AllianceRefusal.NotFound)));
        return outcome.Match<Results<Ok<CoverageAnswer>, ProblemResult>>(
            coverage => TypedResults.Ok(CoverageAnswer.From(coverage, alliance, reader.Catalogue, reader.Language)),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
    }

    private static async Task<Results<Ok<CompanyPersonasAnswer>, ProblemResult>> ForCompany(
        CompanyKey id, Reader reader, IGrainFactory grains)
    {
        var outcome = await grains.GetCompany(id.Company).PersonaCoverage();
        return outcome.Match<Results<Ok<CompanyPersonasAnswer>, ProblemResult>>(
            list => TypedResults.Ok(new CompanyPersonasAnswer(
                [.. list.Items.Select(coverage => CompanyPersonaAnswer.From(coverage, reader.Catalogue, reader.Language))], list.GeneralHelp)),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
    }
}
