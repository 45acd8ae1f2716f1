namespace Matchmaking.Catalogue.Checks;

/// <summary>Dates, bounds and quotas of legal rules.</summary>
internal static class LegalRuleChecks
{
    public static void Run(IEnumerable<LegalRule> rules, KnownIds known, ErrorReport report)
    {
        foreach (var rule in rules)
        {
            var entry = report.For(CatalogueFile.LegalRules, rule.Id);
            entry.Unless(!(rule.ValidTo < rule.ValidFrom), "validTo", "lies before validFrom");
            Bounds(rule, entry);
            Quota(rule, entry);
            entry.Unless(rule.Sources.Count > 0, "sources", "names no source");
            entry.AllKnown(rule.Sources, known.Sources, "sources", "a source");
        }
    }

    private static void Bounds(LegalRule rule, EntryReport entry)
    {
        entry.Unless(!(rule.MinEmployeesExclusive < 0), "minEmployeesExclusive", "is below 0");
        entry.Unless(!(rule.MaxEmployeesInclusive < 1), "maxEmployeesInclusive", "is below 1");
        entry.Unless(!(rule.MaxEmployeesInclusive <= rule.MinEmployeesExclusive), "maxEmployeesInclusive", "leaves no head count above minEmployeesExclusive");

        var hasThreshold = rule.MinEmployeesExclusive is not null || rule.MaxEmployeesInclusive is not null;
        entry.Unless(hasThreshold == rule.CountsTrainees is not null, "countsTrainees", "stands exactly where there is a threshold");
    }

    private static void Quota(LegalRule rule, EntryReport entry)
    {
        entry.Unless(rule.QuotaFrom is null == rule.QuotaTo is null, "quotaTo", "stands exactly where quotaFrom does");
        entry.Unless(!(rule.QuotaTo < rule.QuotaFrom), "quotaTo", "lies below quotaFrom");
        entry.Unless(rule.QuotaFrom is null == rule.QuotaNote is null, "quotaNote", "stands exactly where quotaFrom does");
        if (rule.QuotaNote is not { } note)
            return;

        entry.Unless(note.De.Contains("{quota}", StringComparison.Ordinal), "quotaNote.de", "does not contain {quota}");
        entry.Unless(note.En.Contains("{quota}", StringComparison.Ordinal), "quotaNote.en", "does not contain {quota}");
    }
}
