namespace Matchmaking.Catalogue;

/// <summary>What the law says about a practice for one head count on one day, kept apart by the kind of right.</summary>
/// <param name="Claims">Employees can demand it ("Rechtsanspruch"), in the order of the practice's rules.</param>
/// <param name="Requests">Employees may ask and get a reasoned answer.</param>
/// <param name="Voluntary">The employer may, with rules for tax or form.</param>
public sealed record LegalPosition(
    IReadOnlyList<LegalRule> Claims,
    IReadOnlyList<LegalRule> Requests,
    IReadOnlyList<LegalRule> Voluntary)
{
    /// <summary>
    /// Where only one claim can be shown: the one whose threshold was crossed last, so at 26 people family care leave
    /// rather than care leave. Null without a claim.
    /// </summary>
    public LegalRule? LeadingClaim => Claims.MaxBy(rule => rule.MinEmployeesExclusive ?? 0);
}
