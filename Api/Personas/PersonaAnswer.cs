using Matchmaking.Catalogue;

namespace Matchmaking.Api.Personas;

/// <summary>A situation with constraints, resources and events; a sketch, never a real person.</summary>
public sealed record PersonaAnswer
{
    /// <summary>Its id.</summary>
    public required string Persona { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Two sentences.</summary>
    public required string Situation { get; init; }

    /// <summary>What narrows the room to move.</summary>
    public required IReadOnlyList<string> Constraints { get; init; }

    /// <summary>What helps.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Ids of the topics it belongs to.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>What matters, the weightiest first.</summary>
    public required IReadOnlyList<WeightedNeedAnswer> Needs { get; init; }

    /// <summary>What may happen, and how it shifts the needs.</summary>
    public required IReadOnlyList<EventCardAnswer> EventCards { get; init; }

    internal static PersonaAnswer From(Persona persona, PracticeCatalogue catalogue, Language language) => new()
    {
        Persona = persona.Id,
        Name = persona.Name.In(language),
        Situation = persona.Situation.In(language),
        Constraints = [.. persona.Constraints.Select(constraint => constraint.In(language))],
        Resources = [.. persona.Resources.Select(resource => resource.In(language))],
        Topics = persona.Topics,
        Needs = WeightedNeedAnswer.From(persona.Needs, catalogue, language),
        EventCards = [.. persona.EventCards.Select(card => EventCardAnswer.From(card, catalogue, language))],
    };
}

/// <param name="Need">Id of the need.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">Above 0, up to 1.</param>
public sealed record WeightedNeedAnswer(string Need, string Name, double Weight)
{
    internal static IReadOnlyList<WeightedNeedAnswer> From(
        IReadOnlyDictionary<string, double> needs, PracticeCatalogue catalogue, Language language) =>
        [.. needs
            .OrderByDescending(need => need.Value)
            .ThenBy(need => catalogue.Needs.IndexOf(need.Key))
            .Select(need => new WeightedNeedAnswer(need.Key, catalogue.Needs[need.Key].Name.In(language), need.Value))];
}

/// <summary>Something that happens to a persona.</summary>
/// <param name="Card">Its id.</param>
/// <param name="Title">What is on the card.</param>
/// <param name="Text">What happens.</param>
/// <param name="Needs">What it adds to the weights.</param>
public sealed record EventCardAnswer(string Card, string Title, string Text, IReadOnlyList<WeightedNeedAnswer> Needs)
{
    internal static EventCardAnswer From(EventCard card, PracticeCatalogue catalogue, Language language) => new(
        card.Id, card.Title.In(language), card.Text.In(language), WeightedNeedAnswer.From(card.Needs, catalogue, language));
}
