using System.Globalization;

namespace Matchmaking.Catalogue;

/// <summary>How dated legal rules with size thresholds are read. General information, no legal advice.</summary>
public static class LegalRules
{
    /// <summary>§ 9a Abs. 2 TzBfG: one refusal right per started 15 employees.</summary>
    public const int EmployeesPerPlace = 15;

    /// <summary>Whether the rule holds for an employer with this many people on this day; first and last day included.</summary>
    /// <remarks>
    /// Dates that mean births count like days: from the first day on, a birth that the rule covers is possible. The
    /// head count does not tell trainees apart, so near a threshold <see cref="LegalRule.CountsTrainees"/> decides.
    /// </remarks>
    public static bool AppliesTo(LegalRule rule, int headcount, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !(headcount <= rule.MinEmployeesExclusive)
            && !(headcount > rule.MaxEmployeesInclusive)
            && !(on < rule.ValidFrom)
            && !(on > rule.ValidTo);
    }

    /// <summary>How many may use the claim before the employer may refuse; null where the law sets no such quota.</summary>
    public static int? QuotaFor(LegalRule rule, int headcount)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return headcount >= rule.QuotaFrom && headcount <= rule.QuotaTo
            ? (headcount + EmployeesPerPlace - 1) / EmployeesPerPlace
            : null;
    }

    /// <summary>The rule's note, with the quota filled in where one applies at this head count; null without a note.</summary>
    public static LocalizedText? NoteFor(LegalRule rule, int headcount)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (QuotaFor(rule, headcount) is not { } quota || rule.QuotaNote is null)
            return rule.Note;

        var number = quota.ToString(CultureInfo.InvariantCulture);
        return new LocalizedText(
            $"{rule.Note?.De} {rule.QuotaNote.De.Replace("{quota}", number, StringComparison.Ordinal)}".Trim(),
            $"{rule.Note?.En} {rule.QuotaNote.En.Replace("{quota}", number, StringComparison.Ordinal)}".Trim());
    }
}
