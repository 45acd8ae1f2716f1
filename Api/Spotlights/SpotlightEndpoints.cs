using Matchmaking.Api.Http;
using Matchmaking.Api.Partners;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Spotlights;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Spotlights;

/// <summary>The offer of the month, picked by an operator for all alliances to see.</summary>
internal static class SpotlightEndpoints
{
    private const int StandardSuggestions = 10;

    public static void MapSpotlights(this IEndpointRouteBuilder endpoints)
    {
        var spotlights = endpoints.MapGroup("/api/spotlights/{month}").WithTags("Spotlights").RefusesUnusableRequests();
        spotlights.MapGet("", Get).WithSummary("The offer that was picked for a month, as the alliance tells it now");
        spotlights.MapPut("", Pick).WithSummary("Picks an offer that runs and is published");
        spotlights.MapGet("suggestions", Suggest).WithSummary("Offers worth presenting: proven, the rarest first, one per alliance");
    }

    private static async Task<Results<Ok<SpotlightAnswer>, ProblemResult>> Get(MonthKey month, IGrainFactory grains) =>
        Of(await grains.GetSpotlight(month.Month).Get());

    private static async Task<Results<Ok<SpotlightAnswer>, ProblemResult>> Pick(
        MonthKey month, Body<SpotlightBody> body, IdempotencyKey key, IGrainFactory grains) =>
        Of(await grains.GetSpotlight(month.Month).Pick(new PickSpotlight(body.Value.Alliance!, body.Value.Offer!, key.OperationId)));

    private static async Task<Results<Ok<SpotlightSuggestionsAnswer>, ProblemResult>> Suggest(MonthKey month, Limit? limit, IGrainFactory grains)
    {
        var found = await grains.GetSpotlight(month.Month).Suggest(limit.Or(StandardSuggestions));
        return TypedResults.Ok(new SpotlightSuggestionsAnswer(
            [.. found.Items.Select(item => new SpotlightSuggestionAnswer(PublishedOfferAnswer.From(item.Offer), item.RunBy))]));
    }

    private static Results<Ok<SpotlightAnswer>, ProblemResult> Of(Outcome<SpotlightView, SpotlightRefusal> outcome) =>
        outcome.Match<Results<Ok<SpotlightAnswer>, ProblemResult>>(
            view => TypedResults.Ok(new SpotlightAnswer(SpotlightMonth.Of(view.Month).ToString(), PublishedOfferAnswer.From(view.Offer))),
            refusal => new ProblemResult(new Problem(ProblemMap.Of(refusal))));
}

/// <param name="Month">Such as 2026-03.</param>
/// <param name="Offer">What the alliance publishes about it.</param>
public sealed record SpotlightAnswer(string Month, PublishedOfferAnswer Offer);

/// <param name="Items">One per alliance; alliances presented within the last twelve months are left out.</param>
public sealed record SpotlightSuggestionsAnswer(IReadOnlyList<SpotlightSuggestionAnswer> Items);

/// <param name="Offer">What the alliance publishes about it; the outcome is never missing.</param>
/// <param name="RunBy">How many alliances run and publish the same.</param>
public sealed record SpotlightSuggestionAnswer(PublishedOfferAnswer Offer, int RunBy);
