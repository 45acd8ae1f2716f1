using Matchmaking.Api.FreeText;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Alliances;

/// <summary>Turns what an alliance's grain answered into HTTP, in the reader's language and with the names of companies.</summary>
internal sealed class AllianceAnswers(IGrainFactory grains)
{
    public async Task<Results<Ok<AllianceAnswer>, ProblemResult>> Of(
        Outcome<AllianceView, AllianceRefusal> outcome, Reader reader, params (string Field, string? Text)[] texts)
    {
        if (outcome.Value is not { } view)
            return ProblemOf(outcome.Refusal!.Value);
        var names = await NamesOf(view.Memberships.Select(membership => membership.Company));
        return TypedResults.Ok(AllianceAnswer.From(view, names, reader.Catalogue, reader.Language) with
        {
            Warnings = FreeTextWarning.In(reader.Language, texts),
        });
    }

    public async Task<Results<Ok<PipelineAnswer>, ProblemResult>> PipelineOf(Outcome<AllianceView, AllianceRefusal> outcome)
    {
        if (outcome.Value is not { } view)
            return ProblemOf(outcome.Refusal!.Value);
        return TypedResults.Ok(PipelineAnswer.From(view, await NamesOf(view.Approaches.Select(approach => approach.Company))));
    }

    public static ProblemResult ProblemOf(AllianceRefusal refusal) => new(new Problem(ProblemMap.Of(refusal)));

    private async Task<Dictionary<string, NamedCompany>> NamesOf(IEnumerable<string> companies)
    {
        var ids = companies.Distinct().ToList();
        return ids.Count == 0 ? [] : (await grains.GetPartnerFinder().Names(ids)).ToDictionary(company => company.Id);
    }
}
