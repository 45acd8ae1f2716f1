using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>What an alliance no longer holds when a company is erased. Answers the very same alliance when it holds nothing.</summary>
internal static class ForgetRules
{
    public static AllianceState Forget(AllianceState alliance, string company)
    {
        var signatures = alliance.Measures
            .Where(measure => measure.Company == company && measure.Kind == AllianceMeasureKind.CharterSignature)
            .Select(measure => measure.Measure).ToHashSet(StringComparer.Ordinal);
        var isMentioned = alliance.Measures.Any(measure => measure.Company == company)
            || alliance.Memberships.Any(membership => membership.Company == company)
            || alliance.Approaches.Any(approach => approach.Company == company);
        if (!isMentioned)
            return alliance;
        return alliance with
        {
            Version = alliance.Version + 1,
            Memberships = [.. alliance.Memberships.Where(membership => membership.Company != company)],
            Approaches = [.. alliance.Approaches.Where(approach => approach.Company != company)],
            // A breakfast took place, whoever was the host; a signature is nothing without who signed.
            Measures = [.. alliance.Measures.Where(measure => !signatures.Contains(measure.Measure)).Select(measure => measure.Company == company ? measure with { Company = null } : measure)],
            Deadlines = alliance.Deadlines is null ? null
                : [.. alliance.Deadlines.Where(deadline => !(deadline.Kind == DeadlineKind.Signature && signatures.Contains(deadline.Subject)))],
        };
    }
}
