using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Spotlights;
using Matchmaking.Grains.Partners;
using Matchmaking.Recommender.Peers;
using Orleans.Runtime;

namespace Matchmaking.Grains.Spotlights;

/// <summary>Keeps what was picked for one month; what is told of it stays with the alliance.</summary>
[GrainType("spotlight")]
public sealed class SpotlightGrain(
    [PersistentState(GrainStates.Spotlight, GrainStates.Provider)] IPersistentState<SpotlightState> stored,
    IPopulationSource source,
    TimeProvider clock) : Grain, ISpotlightGrain
{
    private SpotlightMonth Month => SpotlightMonth.FromKey(this.GetPrimaryKeyString());

    private DateOnly Today => GermanCalendar.DayOf(clock.GetUtcNow());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = SpotlightState.Upgrade(stored.State);
        return base.OnActivateAsync(cancellationToken);
    }

    public async Task<Outcome<SpotlightView, SpotlightRefusal>> Get() => View(await Ask(stored.State.Alliance), stored.State.Offer);

    public Task<string?> PickedAlliance() => Task.FromResult(stored.State.Alliance);

    public async Task<SpotlightSuggestions> Suggest(int limit)
    {
        var presented = await Task.WhenAll(Enumerable.Range(1, Spotlight.MonthsOfPause).Select(back => GrainFactory.GetSpotlight(Month.Before(back)).PickedAlliance()));
        var population = await source.Latest();
        var found = KnowHowFinder.Spotlights(population.Experiences, [.. presented.OfType<string>()], Today, limit);
        return new SpotlightSuggestions([.. found.Select(each => Suggestion(each, population))]);
    }

    public async Task<Outcome<SpotlightView, SpotlightRefusal>> Pick(PickSpotlight request)
    {
        var alliance = await Ask(request.Alliance);
        var decision = Spotlight.Decide(stored.State, request, Month, Today, alliance);
        if (decision.Value is not { } next)
            return decision.Refusal!.Value;
        if (!ReferenceEquals(next, stored.State))
            await this.Commit(stored, next);
        return View(alliance, next.Offer);
    }

    private async Task<AllianceView?> Ask(string? alliance) =>
        AllianceId.TryParse(alliance, out var id) ? (await GrainFactory.GetAlliance(id).Get()).Value : null;

    private Outcome<SpotlightView, SpotlightRefusal> View(AllianceView? alliance, string? offer) =>
        Spotlight.OfferOf(alliance, offer) is { } told
            ? new SpotlightView(Month.First, PartnerMapping.ToView(alliance!, told))
            : SpotlightRefusal.NothingPicked;

    private static SpotlightSuggestion Suggestion(Recommender.Peers.Spotlight suggested, Population population)
    {
        var alliance = population.Alliance(suggested.Alliance)!;
        return new SpotlightSuggestion(PartnerMapping.ToView(alliance, AllianceOutlines.PublishedOf(alliance, suggested.Offer)!), suggested.RunBy);
    }
}
