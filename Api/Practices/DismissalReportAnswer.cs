using Matchmaking.Api.Companies;
using Matchmaking.Grains.Interfaces.Practices;

namespace Matchmaking.Api.Practices;

/// <summary>
/// How often and why companies say at present that a practice does not fit. A figure of fewer than five companies is never
/// told and does not follow from the others; the fictional examples do not count.
/// </summary>
public sealed record DismissalReportAnswer
{
    /// <summary>Companies that say so; at least 5.</summary>
    public required int Companies { get; init; }

    /// <summary>Reasons that at least five companies share, the most common first.</summary>
    public required IReadOnlyList<DismissalReasonAnswer> Reasons { get; init; }

    /// <summary>Companies whose reasons are withheld; 0 or at least 5.</summary>
    public required int Withheld { get; init; }

    internal static DismissalReportAnswer From(DismissalReport report) => new()
    {
        Companies = report.Companies,
        Reasons = [.. report.Reasons.Select(reason => new DismissalReasonAnswer(CompanyNames.DismissalReasons[reason.Reason], reason.Companies))],
        Withheld = report.Untold,
    };
}

/// <param name="Reason">cost, noShift, tooSmall, notNow or other.</param>
/// <param name="Companies">Companies that say so; at least 5.</param>
public sealed record DismissalReasonAnswer(string Reason, int Companies);
