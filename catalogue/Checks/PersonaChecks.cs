namespace Matchmaking.Catalogue.Checks;

/// <summary>Personas and their event cards.</summary>
internal static class PersonaChecks
{
    public static void Run(IEnumerable<Persona> personas, KnownIds known, ErrorReport report)
    {
        foreach (var persona in personas)
        {
            var entry = report.For(CatalogueFile.Of(persona), persona.Id);
            entry.Unless(persona.Topics.Count > 0, "topics", "names no topic");
            entry.AllKnown(persona.Topics, known.Topics, "topics", "a topic");
            entry.AllKnown(persona.Sources, known.Sources, "sources", "a source");
            entry.Weights(persona.Needs, known, "needs");
            Workplace(persona.Workplace, known, entry);
            Cards(persona.EventCards, known, entry);
        }
    }

    private static void Workplace(PersonaWorkplace workplace, KnownIds known, EntryReport entry)
    {
        entry.Share(workplace.ShiftShare, "workplace.shiftShare");
        entry.Share(workplace.MobileShare, "workplace.mobileShare");
        entry.AllKnown(workplace.Sectors, known.Sectors, "workplace.sectors", "a sector");
    }

    private static void Cards(IReadOnlyList<EventCard> cards, KnownIds known, EntryReport entry)
    {
        entry.Unless(cards.Count > 0, "eventCards", "names no event card");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            entry.Unless(CatalogueChecks.KebabCase().IsMatch(card.Id), "eventCards", $"\"{card.Id}\" does not have the form of such ids");
            entry.Unless(seen.Add(card.Id), "eventCards", $"the card \"{card.Id}\" stands there twice");
            entry.Weights(card.Needs, known, $"eventCards.{card.Id}.needs");
        }
    }
}
