namespace Matchmaking.Catalogue;

/// <summary>A dated legal rule with its size thresholds. General information, no legal advice.</summary>
public sealed record LegalRule
{
    /// <summary>Kebab-case, e.g. <c>bridge-part-time</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of right it gives.</summary>
    public required LegalRuleKind Kind { get; init; }

    /// <summary>Citation, e.g. <c>§ 9a TzBfG</c>.</summary>
    public required string Law { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>One sentence for the recommendation.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>What else matters (notice, form, who pays), or null. <see cref="LegalRules.NoteFor"/> adds the quota.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>Said only between <see cref="QuotaFrom"/> and <see cref="QuotaTo"/>; contains <c>{quota}</c>.</summary>
    public LocalizedText? QuotaNote { get; init; }

    /// <summary>Applies to employers with more people than this; null: no lower bound.</summary>
    public int? MinEmployeesExclusive { get; init; }

    /// <summary>Applies to employers with at most this many people; null: no upper bound.</summary>
    public int? MaxEmployeesInclusive { get; init; }

    /// <summary>From this head count to <see cref="QuotaTo"/> the employer may refuse once enough others use it.</summary>
    public int? QuotaFrom { get; init; }

    public int? QuotaTo { get; init; }

    /// <summary>Whether trainees count towards the threshold; null where there is none.</summary>
    public bool? CountsTrainees { get; init; }

    /// <summary>First day it holds; null: before any day that matters here.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it holds; null: open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the dates are days on the calendar or dates of birth of the child.</summary>
    public required DatesMean DatesMean { get; init; }

    /// <summary>Day on which the law text was last compared.</summary>
    public required DateOnly CheckedOn { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}

public enum LegalRuleKind
{
    /// <summary>Employees can demand it ("Rechtsanspruch").</summary>
    Claim = 1,

    /// <summary>Employees may ask and get a reasoned answer; no claim.</summary>
    Request = 2,

    /// <summary>Voluntary for the employer, with rules for tax or form.</summary>
    Voluntary = 3,
}

public enum DatesMean
{
    Day = 1,
    BirthOfChild = 2,
}
