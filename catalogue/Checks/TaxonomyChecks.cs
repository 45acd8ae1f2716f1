namespace Matchmaking.Catalogue.Checks;

/// <summary>Topics and sectors.</summary>
internal static class TaxonomyChecks
{
    public static void Run(CatalogueContent content, KnownIds known, ErrorReport report)
    {
        foreach (var topic in content.Topics)
        {
            var entry = report.For(CatalogueFile.Topics, topic.Id);
            entry.Weights(topic.Needs, known, "needs");
            entry.AllKnown(topic.Near, known.Topics, "near", "a topic");
        }

        foreach (var sector in content.Sectors)
        {
            var entry = report.For(CatalogueFile.Sectors, sector.Id);
            Letters(sector.Wz2008, "wz2008", 'U', entry);
            Letters(sector.Wz2025, "wz2025", 'V', entry);
        }
    }

    private static void Letters(IReadOnlyList<string> letters, string field, char last, EntryReport entry)
    {
        entry.Unless(letters.Count > 0, field, "names no section");
        foreach (var letter in letters)
            entry.Unless(letter.Length == 1 && letter[0] >= 'A' && letter[0] <= last, field, $"\"{letter}\" is not a section from A to {last}");
    }
}
