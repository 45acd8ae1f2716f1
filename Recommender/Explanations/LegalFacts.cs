using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Explanations;

/// <summary>What the law says about a practice at a head count on a day: ids of rules, never weighed in the ranking.</summary>
internal sealed class LegalFacts(PracticeTable table)
{
    /// <summary>Ids of the rules that give a claim, the one whose threshold was crossed last first.</summary>
    public IReadOnlyList<string> Claims(int practice, Inquiry inquiry) =>
        Applying(practice, inquiry, static rule => rule.Kind == LegalRuleKind.Claim);

    /// <summary>Ids of other rules worth knowing.</summary>
    public IReadOnlyList<string> Notes(int practice, Inquiry inquiry) =>
        Applying(practice, inquiry, static rule => rule.Kind != LegalRuleKind.Claim);

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

    private IReadOnlyList<string> Applying(int practice, Inquiry inquiry, Func<LegalRule, bool> kind)
    {
        var rules = table.Rules[practice];
        return rules.Length == 0
            ? []
            : [.. rules
                .Where(rule => kind(rule) && LegalRules.AppliesTo(rule, inquiry.Headcount, inquiry.Query.On))
                .OrderByDescending(rule => rule.MinEmployeesExclusive ?? 0)
                .Select(rule => rule.Id)];
    }
}
