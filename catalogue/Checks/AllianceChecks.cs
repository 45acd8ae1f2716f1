namespace Matchmaking.Catalogue.Checks;

/// <summary>Published facts: every one has a source, every offer is a practice.</summary>
internal static class AllianceChecks
{
    public static void Run(IEnumerable<AllianceFacts> alliances, KnownIds known, ErrorReport report)
    {
        foreach (var alliance in alliances)
        {
            var entry = report.For(CatalogueFile.Of(alliance), alliance.Id);
            foreach (var (field, source) in SourcesOf(alliance))
                entry.Known(source, known.Sources, field, "a source");

            entry.AllKnown(alliance.Offers.Select(offer => offer.Practice), known.Practices, "offers", "a practice");
            entry.Unless(Distinct(alliance.Offers.Select(offer => offer.Id)), "offers", "has an id twice");
            entry.Unless(Distinct(alliance.Charter.Commitments.Select(commitment => commitment.Id)), "charter.commitments", "has an id twice");
            entry.Unless(alliance.Award.SizeCategories >= 1, "award.sizeCategories", "is below 1");
        }
    }

    private static IEnumerable<(string Field, string Source)> SourcesOf(AllianceFacts alliance) =>
    [
        ("founded", alliance.Founded.Source),
        ("relaunched", alliance.Relaunched.Source),
        .. alliance.Coordinators.Select(coordinator => ("coordinators", coordinator.Source)),
        .. alliance.Offers.Select(offer => ("offers", offer.Source)),
        .. alliance.Charter.Commitments.Select(commitment => ("charter.commitments", commitment.Source)),
        .. alliance.Charter.DevelopedWith.Select(organisation => ("charter.developedWith", organisation.Source)),
        .. alliance.Charter.Signatories.Select(organisation => ("charter.signatories", organisation.Source)),
        .. alliance.Charter.SignatoryCounts.Select(count => ("charter.signatoryCounts", count.Source)),
        ("award", alliance.Award.Source),
    ];

    private static bool Distinct(IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.Ordinal).All(group => group.Count() == 1);
}
