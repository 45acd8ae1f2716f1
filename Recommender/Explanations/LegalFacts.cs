using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Explanations;

/// <summary>What the law says about a practice at a head count on a day: ids of rules, never weighed in the ranking.</summary>
internal sealed class LegalFacts
{
    private readonly PracticeTable table;
    private readonly LegalRule[][] claims;
    private readonly LegalRule[][] notes;

    public LegalFacts(PracticeTable table)
    {
        this.table = table;
        claims = [.. table.Rules.Select(rules => Ordered(rules.Where(rule => rule.Kind == LegalRuleKind.Claim)))];
        notes = [.. table.Rules.Select(rules => Ordered(rules.Where(rule => rule.Kind != LegalRuleKind.Claim)))];
    }

    /// <summary>Ids of the rules that give a claim, the one whose threshold was crossed last first.</summary>
    public IReadOnlyList<string> Claims(int practice, Inquiry inquiry) => Applying(claims[practice], inquiry);

    /// <summary>Ids of other rules worth knowing.</summary>
    public IReadOnlyList<string> Notes(int practice, Inquiry inquiry) => Applying(notes[practice], inquiry);

    /// <summary>The claim that begins soonest above the head count and holds today; null when growing would give none.</summary>
    public LegalRule? NextClaim(int practice, Inquiry inquiry)
    {
        LegalRule? next = null;
        foreach (var rule in table.Rules[practice])
            if (rule.Kind == LegalRuleKind.Claim
                && rule.MinEmployeesExclusive >= inquiry.Headcount
                && LegalRules.AppliesTo(rule, rule.MinEmployeesExclusive.Value + 1, inquiry.Query.On)
                && !(next?.MinEmployeesExclusive <= rule.MinEmployeesExclusive))
                next = rule;
        return next;
    }

    private static LegalRule[] Ordered(IEnumerable<LegalRule> rules) => [.. rules.OrderByDescending(rule => rule.MinEmployeesExclusive ?? 0)];

    private static string[] Applying(LegalRule[] rules, Inquiry inquiry)
    {
        if (rules.Length == 0)
            return [];
        var ids = new List<string>(rules.Length);
        foreach (var rule in rules)
            if (LegalRules.AppliesTo(rule, inquiry.Headcount, inquiry.Query.On))
                ids.Add(rule.Id);
        return [.. ids];
    }
}
