using Matchmaking.Catalogue;

namespace Matchmaking.Api.Personas;

/// <summary>A drawn event card.</summary>
/// <param name="Seed">What it was drawn with.</param>
/// <param name="Next">Draws the next card.</param>
/// <param name="EventCard">The card.</param>
public sealed record DrawAnswer(int Seed, int Next, EventCardAnswer EventCard)
{
    internal static DrawAnswer From(Persona persona, int seed, PracticeCatalogue catalogue, Language language) =>
        new(seed, EventDraw.Next(seed), EventCardAnswer.From(EventDraw.Draw(persona, seed), catalogue, language));
}
