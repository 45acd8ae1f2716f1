namespace Matchmaking.Catalogue.Checks;

/// <summary>Practices and the everyday practices that amount to them.</summary>
internal static class PracticeChecks
{
    public static void Run(CatalogueContent content, KnownIds known, ErrorReport report)
    {
        foreach (var practice in content.Practices)
            Check(practice, known, report.For(CatalogueFile.Of(practice), practice.Id));

        foreach (var everyday in content.Everyday)
        {
            var entry = report.For(CatalogueFile.Everyday, everyday.Id);
            entry.Unless(everyday.Practices.Count > 0, "practices", "names no practice");
            entry.AllKnown(everyday.Practices, known.Practices, "practices", "a practice");
        }
    }

    private static void Check(Practice practice, KnownIds known, EntryReport entry)
    {
        entry.Known(CatalogueFile.FieldOf(practice), known.Fields, "id", "an action field");
        entry.Unless(practice.Topics.Count > 0, "topics", "names no topic");
        entry.AllKnown(practice.Topics, known.Topics, "topics", "a topic");
        entry.AllKnown(practice.Sectors, known.Sectors, "sectors", "a sector");
        entry.AllKnown(practice.LegalRules, known.LegalRules, "legalRules", "a legal rule");
        entry.Unless(practice.BeyondTheLawUpTo is not < 1, "beyondTheLawUpTo", $"{practice.BeyondTheLawUpTo} is not a head count");
        entry.AllKnown(practice.Sources, known.Sources, "sources", "a source");
        Needs(practice, known, entry);
        Fits(practice, entry);
    }

    private static void Needs(Practice practice, KnownIds known, EntryReport entry)
    {
        entry.Unless(practice.Needs.Count is >= 1 and <= 4, "needs", "names fewer than 1 or more than 4 needs");
        entry.AllKnown(practice.Needs.Keys, known.Needs, "needs", "a need");
        foreach (var (need, strength) in practice.Needs)
            entry.Unless(strength is >= 1 and <= 3, $"needs.{need}", $"{strength} is not a strength from 1 to 3");
    }

    private static void Fits(Practice practice, EntryReport entry)
    {
        entry.Unless(!practice.ForDeskWork || practice.ShiftFit == 0, "forDeskWork", "is for desk work although it fits shifts");
        Fit(practice.ShiftFit, "shiftFit");
        Fit(practice.MobileFit, "mobileFit");
        Fit(practice.SizeFit.Micro, "sizeFit.micro");
        Fit(practice.SizeFit.Small, "sizeFit.small");
        Fit(practice.SizeFit.Medium, "sizeFit.medium");
        Fit(practice.SizeFit.Large, "sizeFit.large");

        void Fit(int fit, string field) => entry.Unless(fit is >= 0 and <= 2, field, $"{fit} is not a fit from 0 to 2");
    }
}
