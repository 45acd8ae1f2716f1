using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Coverage;

/// <summary>What matters to each persona, before and after each of its event cards. Immutable.</summary>
internal sealed class PersonaWeights(PracticeCatalogue catalogue, PracticeTable table)
{
    private readonly Dictionary<(string Persona, string Card), NeedWeight[]> shifted = catalogue.Personas
        .SelectMany(persona => persona.EventCards, (persona, card) => (persona, card))
        .ToDictionary(pair => (pair.persona.Id, pair.card.Id), pair => Shift(pair.persona, pair.card, catalogue));

    /// <summary>The weightiest first.</summary>
    /// <exception cref="KeyNotFoundException">The persona has no such card.</exception>
    public NeedWeight[] Of(Persona persona, string? card) =>
        card is null ? table.PersonaNeeds[catalogue.Personas.IndexOf(persona.Id)] : shifted[(persona.Id, card)];

    /// <summary>What the card adds counts on top, up to the most that anything can matter.</summary>
    private static NeedWeight[] Shift(Persona persona, EventCard card, PracticeCatalogue catalogue) =>
        [.. persona.Needs.Keys.Union(card.Needs.Keys)
            .Select(need => new NeedWeight(
                catalogue.Needs.IndexOf(need),
                Math.Min(1, persona.Needs.GetValueOrDefault(need) + card.Needs.GetValueOrDefault(need))))
            .OrderByDescending(need => need.Weight)];
}
