using Matchmaking.Api.FreeText;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Companies;

/// <summary>Turns what a company's grain answered into HTTP, in the reader's language.</summary>
internal static class CompanyAnswers
{
    public static Results<Ok<CompanyAnswer>, ProblemResult> Of(
        this Reader reader, Outcome<CompanyView, CompanyRefusal> outcome, params (string Field, string? Text)[] texts) =>
        outcome.Match<Results<Ok<CompanyAnswer>, ProblemResult>>(
            view => TypedResults.Ok(CompanyAnswer.From(view, reader.Catalogue, reader.Language) with { Warnings = FreeTextWarning.In(reader.Language, texts) }),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
}
