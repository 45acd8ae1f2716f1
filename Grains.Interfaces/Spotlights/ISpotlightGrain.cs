namespace Matchmaking.Grains.Interfaces.Spotlights;

/// <summary>The offer that is presented to all alliances in one month. An operator picks it from suggestions.</summary>
[Alias("matchmaking.spotlight")]
public interface ISpotlightGrain : IGrainWithStringKey
{
    /// <summary>
    /// What was picked, as the alliance tells it now. Refuses with <see cref="SpotlightRefusal.NothingPicked"/> also when
    /// the alliance does not publish the offer any more.
    /// </summary>
    [Alias("get"), ReadOnly]
    Task<Outcome<SpotlightView, SpotlightRefusal>> Get();

    /// <summary>Offers worth presenting: published with what came of them, running for six months, the rarest first, one per alliance.</summary>
    /// <param name="limit">1 to 200.</param>
    [Alias("suggest"), ReadOnly]
    Task<SpotlightSuggestions> Suggest(int limit);

    /// <summary>Picks an offer that is published and runs, or another one instead.</summary>
    [Alias("pick")]
    Task<Outcome<SpotlightView, SpotlightRefusal>> Pick(PickSpotlight request);

    /// <summary>Id of the alliance whose offer was picked, or null.</summary>
    [Alias("picked-alliance"), ReadOnly]
    Task<string?> PickedAlliance();
}
